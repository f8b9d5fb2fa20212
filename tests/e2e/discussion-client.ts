import { setTimeout as sleep } from "node:timers/promises";
import { NodeEventSource } from "@tests/setup/node-event-source";
import type { ClubEvent } from "@/components/events/club-event";
import { openStream } from "@/components/events/open-stream";
import { SharedEvents } from "@/components/events/shared-events";
import { isCommentEvent } from "@/components/threads/store/thread-events";
import type { ThreadPage, ThreadSource } from "@/components/threads/store/thread-source";
import { ThreadStore } from "@/components/threads/store/thread-store";
import type { CommentView } from "@/server/threads/comment-rows";

interface Place {
  /** The address by which it reaches the site, and the one by which the site knows itself. */
  address: string;
  site: string;
  cookie: string;
  clubId: string;
  paperId: string;
  /** After how much silence it takes its line for dead. */
  silenceMs?: number;
}

/** Longer than any answer takes on a busy machine. A line that was cut is reset before that. */
const MAX_ANSWER_MS = 20_000;
const RETRY_DELAY_MS = 300;

/**
 * A page with a discussion open, without its browser: the page's own stream, its own memory of what it received, and its own
 * store of comments. It posts as the page does, again with the same key until there is an answer.
 */
export class DiscussionClient {
  /** Comments that its stream reported, in order. */
  readonly received: string[] = [];
  readonly confirmed: string[] = [];
  #store: ThreadStore | undefined;
  #close = () => {};

  constructor(private readonly place: Place) {}

  /** What it shows. */
  get shown(): string[] {
    return this.#store?.getState().loaded.comments.map(({ id }) => id) ?? [];
  }

  /** Opens the page: what is there, then what changes. Without a store it only listens. */
  async open({ showsComments }: { showsComments: boolean }): Promise<void> {
    const { clubId, cookie, address, silenceMs } = this.place;
    const page = await this.#source.listComments({});
    if (showsComments) this.#store = new ThreadStore(page, { source: this.#source, mayInsert: () => true });
    const events = new SharedEvents(page.lastEventId, ({ id, data }) => this.#receive(id, data));
    const connect = (path: string) => new NodeEventSource(address + path, cookie) as unknown as EventSource;
    const circumstances = { connect, ...(silenceMs !== undefined && { silenceMs }) };
    const take = (message: { id: string; data: string }) => events.receive(message);
    this.#close = openStream(clubId, () => events.lastId, take, circumstances);
  }

  async post(body: string): Promise<void> {
    const { clubId, paperId } = this.place;
    const input = JSON.stringify({ clubId, paperId, parentId: null, body, requestKey: crypto.randomUUID() });
    for (;;) {
      const answer = await this.#ask("threads.post", { method: "POST", body: input }).catch(() => null); // cut off, perhaps in the midst of the answer
      if (answer?.status === 200) {
        this.confirmed.push(dataOf<CommentView>(answer.text).id);
        return;
      }
      if (answer !== null && answer.status < 500) throw new Error(`A comment was refused: ${answer.text}`);
      await sleep(RETRY_DELAY_MS);
    }
  }

  close(): void {
    this.#close();
  }

  #receive(eventId: string, data: string): void {
    const event = Object.assign(JSON.parse(data) as ClubEvent, { eventId });
    if (event.kind === "reload") throw new Error("It received a reload, which nobody here is late enough for.");
    if (!isCommentEvent(event)) return;
    this.received.push(event.commentId);
    this.#store?.receive(event);
  }

  get #source(): ThreadSource {
    const { clubId, paperId } = this.place;
    return {
      listComments: (cursor) => this.#read<ThreadPage>("threads.listComments", { clubId, paperId, ...cursor }),
      listAround: (commentId) => this.#read("threads.listAround", { clubId, paperId, commentId }),
      getComments: (ids) => this.#read<CommentView[]>("threads.getComments", { clubId, ids }),
    };
  }

  async #read<T>(procedure: string, input: object): Promise<T> {
    const answer = await this.#ask(`${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {});
    if (answer.status !== 200) throw new Error(`${procedure} answers ${answer.status}.`);
    return dataOf<T>(answer.text);
  }

  async #ask(path: string, init: RequestInit): Promise<{ status: number; text: string }> {
    const { address, site, cookie } = this.place;
    const headers = { origin: site, cookie, "content-type": "application/json" };
    const signal = AbortSignal.timeout(MAX_ANSWER_MS);
    const answer = await fetch(`${address}/api/trpc/${path}`, { ...init, headers, signal });
    return { status: answer.status, text: await answer.text() };
  }
}

function dataOf<T>(text: string): T {
  return (JSON.parse(text) as { result: { data: T } }).result.data;
}
