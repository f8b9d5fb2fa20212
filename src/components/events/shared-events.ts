/** One message of a club's stream, as it came. */
export interface StreamMessage {
  /** Of the newest event so far. A signal, and the greeting, carry the one before them. */
  id: string;
  data: string;
}

/** The messages that the pages of one browser exchange. */
export type PageMessage =
  | { type: "message"; message: StreamMessage }
  /** A page has come, or has a new leader: what came after `after`? */
  | { type: "ask"; from: string; after: string }
  /** Null: more than the leader remembers. */
  | { type: "missed"; to: string; events: StreamMessage[] | null }
  | { type: "lead" };

/** Events that a page remembers for those that come after it: some minutes of a lively discussion. */
const MAX_REMEMBERED = 300;

const isNewer = (id: string, than: string | undefined) =>
  id !== "" && (than === undefined || BigInt(id) > BigInt(than));

/**
 * What one page has received of a club, whether from the server or from the page that listens for all of this browser's:
 * every event once, in order, whoever it came from. Signals have no number of their own and are passed on as they come.
 */
export class SharedEvents {
  #lastId: string | undefined;
  /** From which event on `#recent` holds everything. */
  #since: string | undefined;
  readonly #recent: StreamMessage[] = [];
  /** While an answer is awaited: what comes meanwhile is in the answer too, or comes after it. */
  #waiting: StreamMessage[] | null = null;

  constructor(
    afterId: string | undefined,
    private readonly notify: (message: StreamMessage) => void,
  ) {
    this.#lastId = afterId;
    this.#since = afterId;
  }

  get lastId(): string | undefined {
    return this.#lastId;
  }

  receive(message: StreamMessage): void {
    if (this.#waiting !== null) this.#waiting.push(message);
    else this.#notifyOnce(message);
  }

  /** The question to the leader, if there is something that this page could have missed. */
  startWaiting(): string | null {
    if (this.#lastId === undefined) return null; // it receives from now on
    this.#waiting = [];
    return this.#lastId;
  }

  /** What was requested, or nothing: nobody answered, and this page listens itself. True: too much was missed. */
  stopWaiting(missed: readonly StreamMessage[] | null = []): boolean {
    const waited = this.#waiting ?? [];
    this.#waiting = null;
    for (const message of [...(missed ?? []), ...waited]) this.#notifyOnce(message);
    return missed === null;
  }

  /** What came after the event, for another page. Null: not all of it is remembered. */
  after(id: string): StreamMessage[] | null {
    if (this.#since === undefined || BigInt(this.#since) > BigInt(id)) return null;
    return this.#recent.filter((message) => isNewer(message.id, id));
  }

  #notifyOnce(message: StreamMessage): void {
    if (isNewer(message.id, this.#lastId)) {
      this.#since ??= message.id;
      this.#lastId = message.id;
      this.#recent.push(message);
      if (this.#recent.length > MAX_REMEMBERED) this.#since = this.#recent.shift()?.id;
      this.notify(message);
    } else if (isSignal(message.data)) {
      if (isReload(message.data)) this.#beginAt(message.id);
      this.notify(message);
    }
  }

  /** The server does not know the last event received: its database was restored, and numbers below come anew. */
  #beginAt(id: string): void {
    this.#lastId = id;
    this.#since = id;
    this.#recent.length = 0;
  }
}

const isReload = (data: string) => /"kind":\s*"reload/.test(data);

/** By its kind: read from the text, since what is no signal is mostly a repeated event. */
function isSignal(data: string): boolean {
  return /"kind":\s*"(?:me\.|thread\.reading|reload|hello)/.test(data);
}
