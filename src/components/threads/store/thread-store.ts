import { COMMENTS_PER_PAGE } from "@/domain/threads/thread-limits";
import type { CommentView } from "@/server/threads/comment-rows";
import { FetchQueue } from "./fetch-queue";
import { answeredBy, has, putComments, startWith, tombstonesAbove } from "./loaded-comments";
import { isOnPage } from "./page-bounds";
import { ReadingMark } from "./reading-mark";
import { type CommentEvent, changeOfTotal, isArrival } from "./thread-events";
import type { PageAround, ThreadFacts, ThreadPage } from "./thread-source";
import type { ThreadState, ThreadView } from "./thread-state";

/** Comments fetched together: as many as are drawn within a tenth of a second, so that scrolling goes on meanwhile. */
const MAX_IDS_PER_REQUEST = 50;

/** A thread as one open page has it: what is loaded, what the club's events change, what waits. */
export class ThreadStore {
  #state: ThreadState;
  #countedUpTo: bigint;
  #reloads = 0;
  /** The marks of what was read on this page stay, so that the reader sees what is new. */
  readonly reading = new ReadingMark(() => this.#state.facts.readNumber);
  readonly #receivedMeanwhile: CommentEvent[] = [];
  readonly #queue = new FetchQueue(async (ids) => this.#take(ids, await this.view.source.getComments(ids)));
  readonly #listeners = new Set<() => void>();

  constructor(
    page: ThreadPage,
    private readonly view: ThreadView,
  ) {
    const loaded = startWith(page, view.byReactions);
    this.#state = { loaded, total: page.total, waiting: [], folded: new Set(), facts: page.thread };
    this.#countedUpTo = BigInt(page.lastEventId);
  }

  readonly getState = (): ThreadState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes a comment's event. The page's own number of comments follows the events, each once. */
  receive(event: CommentEvent): void {
    if (this.#reloads > 0) return void this.#receivedMeanwhile.push(event);
    if (BigInt(event.eventId) <= this.#countedUpTo) return;
    this.#countedUpTo = BigInt(event.eventId);
    const { commentId } = event;
    this.#set({ total: Math.max(0, this.#state.total + changeOfTotal(event)) });
    if (isArrival(event) || this.#isKnown(commentId)) this.refresh(commentId);
  }

  /** Asks for a comment again, and for the deleted ones above it, which may go with it. */
  refresh(commentId: string): void {
    this.#queue.add([commentId, ...tombstonesAbove(this.#state.loaded, commentId)]);
  }

  /** While the viewer's own comment is under way, events wait: it shows already, and would be shown twice. */
  readonly beginPosting = this.#queue.pause;
  readonly endPosting = this.#queue.resume;

  /** Shows the viewer's own comment, posted or edited, where it belongs, also where that is in a gap. */
  readonly put = (comment: CommentView): void => {
    this.#set({ loaded: putComments(this.#state.loaded, [comment]) });
    this.unfoldAbove(comment.id);
  };

  find(commentId: string): CommentView | undefined {
    return this.#state.loaded.comments.find(({ id }) => id === commentId);
  }

  /** Changes what is shown of a comment, before the server has confirmed it. */
  readonly change = (commentId: string, change: (comment: CommentView) => CommentView): void => {
    const known = this.find(commentId);
    if (known !== undefined) this.#set({ loaded: putComments(this.#state.loaded, [change(known)]) });
  };

  /** Changes what is known of the reader and the thread: locked, followed, read so far. */
  readonly setFacts = (change: Partial<ThreadFacts>): void => {
    this.#set({ facts: { ...this.#state.facts, ...change } });
  };

  /** The reader has read so far on another page or device. What this page reported itself removes no marks. */
  receiveRead(readNumber: number): void {
    if (readNumber > this.reading.soFar) this.setFacts({ readNumber });
  }

  readonly setFolded = (commentId: string, isFolded: boolean): void => {
    const folded = new Set(this.#state.folded);
    if (isFolded) folded.add(commentId);
    else folded.delete(commentId);
    this.#set({ folded });
  };

  /** Opens all branches that hide the comment. */
  unfoldAbove(commentId: string): void {
    const above = answeredBy(this.#state.loaded, commentId).filter(({ id }) => this.#state.folded.has(id));
    for (const { id } of above) this.setFolded(id, false);
  }

  async loadAfter(commentId: string, { skipsBranch = false } = {}): Promise<void> {
    const after = this.#state.loaded.comments.find(({ id }) => id === commentId);
    if (after === undefined) return;
    const limit = this.#asManyAgain();
    const page = await this.view.source.listComments({ after: after.path, limit, ...(skipsBranch && { skipsBranch }) });
    const { addBehindBranch, addFollowing } = await import("./more-comments");
    const add = skipsBranch ? addBehindBranch : addFollowing;
    this.#set({ loaded: add(this.#state.loaded, commentId, page) });
    this.#dropWaiting();
  }

  /** Brings a comment onto this page. Gives the page on which it is, where that is another one. */
  async loadAround(commentId: string): Promise<{ elsewhere: Pick<PageAround, "movedTo" | "branchId"> | null }> {
    if (!has(this.#state.loaded, commentId)) {
      const page = await this.view.source.listAround(commentId);
      const target = page.comments.find(({ id }) => id === commentId);
      if (target === undefined ? page.movedTo !== null : !isOnPage(target.path, this.#branchPath))
        return { elsewhere: { movedTo: page.movedTo, branchId: page.branchId } };
      const comments = page.comments.filter((comment) => isOnPage(comment.path, this.#branchPath));
      const { addAround } = await import("./more-comments");
      this.#set({ loaded: addAround(this.#state.loaded, commentId, { ...page, comments }) });
      this.#dropWaiting();
    }
    this.unfoldAbove(commentId);
    return { elsewhere: null };
  }

  /** Lets in what waits; gives the id of the first of it. */
  release(): string | undefined {
    const { waiting, loaded } = this.#state;
    const first = waiting.toSorted((a, b) => (a.path < b.path ? -1 : 1))[0];
    this.#set({ loaded: putComments(loaded, waiting), waiting: [] });
    return first?.id;
  }

  /**
   * More was missed than is worth replaying, or the thread is another one: what is here is read again, in its place. What
   * is new comes in as it would have come by itself, so that nothing moves under the reader. What happens while it is read
   * is received afterwards: what was read may be older.
   */
  async reload(): Promise<void> {
    const { loaded: before, waiting } = this.#state;
    this.#reloads += 1;
    try {
      const { readAgain, joinRead } = await import("./read-again"); // few pages ever miss so much
      const read = await readAgain(this.view.source, before);
      const { lastEventId, total, thread } = read.page;
      this.#countedUpTo = BigInt(lastEventId);
      const loaded = joinRead(this.#state.loaded, before, read, this.view.byReactions);
      this.#set({ loaded, total, facts: thread });
      const known = [...before.comments, ...waiting].map(({ id }) => id);
      await this.#take(known, read.found);
    } finally {
      this.#reloads -= 1;
      if (this.#reloads === 0) for (const event of this.#receivedMeanwhile.splice(0)) this.receive(event);
    }
  }

  /** Whoever has read far into a thread goes on with more of it at once. */
  #asManyAgain(): number {
    return Math.min(Math.max(this.#state.loaded.comments.length, COMMENTS_PER_PAGE), MAX_IDS_PER_REQUEST);
  }

  get #branchPath(): string | null {
    return this.view.branchPath ?? null;
  }

  #isKnown(commentId: string): boolean {
    const { loaded, waiting } = this.#state;
    return has(loaded, commentId) || waiting.some(({ id }) => id === commentId);
  }

  async #take(requested: string[], found: CommentView[]): Promise<void> {
    const { takeFound } = await import("./take-found");
    const { countAnew, ...change } = takeFound(this.#state, { requested, found, view: this.view });
    this.#queue.add(countAnew);
    this.#set(change);
  }

  /** What waited and has come by another way no longer waits. */
  #dropWaiting(): void {
    const { waiting, loaded } = this.#state;
    if (waiting.some(({ id }) => has(loaded, id))) this.#set({ waiting: waiting.filter(({ id }) => !has(loaded, id)) });
  }

  #set(change: Partial<ThreadState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
