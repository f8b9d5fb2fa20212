/** One message of a club's stream, as it came. */
export interface Heard {
  /** Of the newest event so far. A signal, and the greeting, carry the one before them. */
  id: string;
  data: string;
}

/** What the pages of one browser say to each other. */
export type PageMessage =
  | { type: "heard"; heard: Heard }
  /** A page has come, or has a new leader: what came after `after`? */
  | { type: "ask"; from: string; after: string }
  /** Null: more than the leader remembers. */
  | { type: "missed"; to: string; events: Heard[] | null }
  | { type: "lead" };

/** Events that a page remembers for those that come after it: some minutes of a lively discussion. */
const MAX_REMEMBERED = 300;

const isNewer = (id: string, than: string | undefined) =>
  id !== "" && (than === undefined || BigInt(id) > BigInt(than));

/**
 * What one page has heard of a club, whether from the server or from the page that listens for all of this browser's:
 * every event once, in order, whoever it came from. Signals have no number of their own and are told as they come.
 */
export class SharedEvents {
  #lastId: string | undefined;
  /** From which event on `#recent` holds everything. */
  #since: string | undefined;
  readonly #recent: Heard[] = [];
  /** While an answer is awaited: what comes meanwhile is in the answer too, or comes after it. */
  #waiting: Heard[] | null = null;

  constructor(
    afterId: string | undefined,
    private readonly tell: (heard: Heard) => void,
  ) {
    this.#lastId = afterId;
    this.#since = afterId;
  }

  get lastId(): string | undefined {
    return this.#lastId;
  }

  take(heard: Heard): void {
    if (this.#waiting !== null) this.#waiting.push(heard);
    else this.#tellOnce(heard);
  }

  /** The question to the leader, if there is something that this page could have missed. */
  ask(): string | null {
    if (this.#lastId === undefined) return null; // hearing begins now
    this.#waiting = [];
    return this.#lastId;
  }

  /** What was asked for, or nothing: nobody answered, and this page listens itself. True: too much was missed. */
  stopWaiting(missed: readonly Heard[] | null = []): boolean {
    const waited = this.#waiting ?? [];
    this.#waiting = null;
    for (const heard of [...(missed ?? []), ...waited]) this.#tellOnce(heard);
    return missed === null;
  }

  /** What came after the event, for another page. Null: not all of it is remembered. */
  after(id: string): Heard[] | null {
    if (this.#since === undefined || BigInt(this.#since) > BigInt(id)) return null;
    return this.#recent.filter((heard) => isNewer(heard.id, id));
  }

  #tellOnce(heard: Heard): void {
    if (isNewer(heard.id, this.#lastId)) {
      this.#since ??= heard.id;
      this.#lastId = heard.id;
      this.#recent.push(heard);
      if (this.#recent.length > MAX_REMEMBERED) this.#since = this.#recent.shift()?.id;
      this.tell(heard);
    } else if (isSignal(heard.data)) {
      if (isReload(heard.data)) this.#beginAt(heard.id);
      this.tell(heard);
    }
  }

  /** The server knows nothing of what was heard last: its database was restored, and numbers below come anew. */
  #beginAt(id: string): void {
    this.#lastId = id;
    this.#since = id;
    this.#recent.length = 0;
  }
}

const isReload = (data: string) => /"kind":\s*"reload/.test(data);

/** By its kind: read from the text, since what is no signal is mostly what was told already. */
function isSignal(data: string): boolean {
  return /"kind":\s*"(?:me\.|thread\.reading|reload|hello)/.test(data);
}
