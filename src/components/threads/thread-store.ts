import type { ClubEvent } from "@/components/events/use-club-events";
import type { CommentView } from "@/server/threads/comment-rows";
import {
  addAround,
  addFollowing,
  has,
  hasPlaceFor,
  type LoadedComments,
  placeOf,
  putComments,
  removeComments,
  startWith,
  tombstonesAbove,
} from "./loaded-comments";

export interface ThreadPage {
  comments: CommentView[];
  hasMore: boolean;
  total: number;
  lastEventId: string;
}

/** What the store asks the server for. */
export interface ThreadSource {
  listComments: (page: { after?: string; limit?: number }) => Promise<ThreadPage>;
  listAround: (commentId: string) => Promise<{ comments: CommentView[]; hasMore: boolean }>;
  getComments: (ids: string[]) => Promise<CommentView[]>;
}

export interface ThreadState {
  readonly loaded: LoadedComments;
  /** Comments of the whole thread that are not deleted. */
  readonly total: number;
  /** Came in while they would have moved what is being read; they wait to be asked for. */
  readonly held: readonly CommentView[];
  /** Came in since the page was opened. */
  readonly newIds: ReadonlySet<string>;
}

/** Events of one moment are asked for together. */
const gatherMs = 40;
const retryMs = 3_000;
/** As many as the server gives at once, by ids and by pages. */
const idsAtOnce = 50;
const reloadLimit = 100;

/** A thread as one open page has it: what is loaded, what the club's events change, what waits. */
export class ThreadStore {
  #state: ThreadState;
  #countedUpTo: bigint;
  #posting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #wanted = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(
    page: ThreadPage,
    private readonly source: ThreadSource,
    /** Whether a comment may come in there now without moving what is being read. */
    private readonly mayInsert: (place: { afterId: string | null; isLast: boolean }) => boolean,
  ) {
    this.#state = { loaded: startWith(page), total: page.total, held: [], newIds: new Set() };
    this.#countedUpTo = BigInt(page.lastEventId);
  }

  readonly getState = (): ThreadState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes a comment's event. The page's own number of comments follows the events, each once. */
  hear(event: ClubEvent & { kind: "comment.posted" | "comment.edited" | "comment.deleted" }): void {
    if (BigInt(event.eventId) <= this.#countedUpTo) return;
    this.#countedUpTo = BigInt(event.eventId);
    const { commentId, kind } = event;
    if (kind === "comment.posted") this.#set({ total: this.#state.total + 1 });
    if (kind === "comment.deleted") this.#set({ total: Math.max(0, this.#state.total - 1) });
    if (kind === "comment.posted" || this.#isKnown(commentId)) this.refresh(commentId);
  }

  /** Asks for a comment again, and for the deleted ones above it, which may go with it. */
  refresh(commentId: string): void {
    for (const id of [commentId, ...tombstonesAbove(this.#state.loaded, commentId)]) this.#wanted.add(id);
    this.#askIn(gatherMs);
  }

  /** While one's own comment is under way, events wait: it shows already, and would stand there twice. */
  readonly beginPosting = (): void => {
    this.#posting += 1;
  };
  readonly endPosting = (): void => {
    this.#posting -= 1;
    if (this.#wanted.size > 0) this.#askIn(0);
  };

  /** Shows one's own comment, posted or edited, where it belongs, also where that is in a gap. */
  readonly put = (comment: CommentView): void => {
    this.#set({ loaded: putComments(this.#state.loaded, [comment]) });
  };

  async loadAfter(commentId: string): Promise<void> {
    const after = this.#state.loaded.comments.find(({ id }) => id === commentId);
    if (after === undefined) return;
    const page = await this.source.listComments({ after: after.path });
    this.#set({ loaded: addFollowing(this.#state.loaded, commentId, page) });
    this.#dropHeld();
  }

  async loadAround(commentId: string): Promise<void> {
    if (has(this.#state.loaded, commentId)) return;
    const page = await this.source.listAround(commentId);
    this.#set({ loaded: addAround(this.#state.loaded, commentId, page) });
    this.#dropHeld();
  }

  /** Lets in what waits; gives the id of the first of it. */
  release(): string | undefined {
    const { held, loaded, newIds } = this.#state;
    const first = held.toSorted((a, b) => (a.path < b.path ? -1 : 1))[0];
    this.#set({
      loaded: putComments(loaded, held),
      held: [],
      newIds: new Set([...newIds, ...held.map(({ id }) => id)]),
    });
    return first?.id;
  }

  /** Begins anew: more was missed than is worth replaying. */
  async reload(): Promise<void> {
    const limit = Math.min(Math.max(this.#state.loaded.comments.length, 20), reloadLimit);
    const page = await this.source.listComments({ limit });
    this.#countedUpTo = BigInt(page.lastEventId);
    this.#set({ loaded: startWith(page), total: page.total, held: [] });
  }

  #isKnown(commentId: string): boolean {
    const { loaded, held } = this.#state;
    return has(loaded, commentId) || held.some(({ id }) => id === commentId);
  }

  #askIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), delayMs);
  }

  async #ask(): Promise<void> {
    if (this.#posting > 0) return; // endPosting asks
    const ids = [...this.#wanted].slice(0, idsAtOnce);
    if (ids.length === 0) return;
    for (const id of ids) this.#wanted.delete(id);
    try {
      this.#take(ids, await this.source.getComments(ids));
      if (this.#wanted.size > 0) this.#askIn(gatherMs);
    } catch {
      for (const id of ids) this.#wanted.add(id);
      this.#askIn(retryMs);
    }
  }

  #take(asked: string[], found: CommentView[]): void {
    const foundIds = new Set(found.map(({ id }) => id));
    const gone = new Set(asked.filter((id) => !foundIds.has(id)));
    let loaded = removeComments(this.#state.loaded, gone);
    let held = this.#state.held.filter(({ id }) => !gone.has(id) && !foundIds.has(id));
    const newIds = new Set(this.#state.newIds);
    for (const comment of found.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const isKnown = has(loaded, comment.id);
      if (!isKnown && !hasPlaceFor(loaded, comment)) continue; // in a gap: it comes when the gap is filled
      if (isKnown || this.mayInsert(placeOf(loaded, comment))) {
        if (!isKnown) newIds.add(comment.id);
        loaded = putComments(loaded, [comment]);
      } else held = [...held, comment];
    }
    this.#set({ loaded, held, newIds });
  }

  /** What waited and has come by another way waits no more. */
  #dropHeld(): void {
    const { held, loaded } = this.#state;
    if (held.some(({ id }) => has(loaded, id))) this.#set({ held: held.filter(({ id }) => !has(loaded, id)) });
  }

  #set(change: Partial<ThreadState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
