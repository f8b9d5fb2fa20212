/**
 * @typedef {object} Limits
 * @property {number} inWork at once
 * @property {number} inWorkPerClient
 * @property {number} waiting for a place among them
 * @property {number} waitingPerClient
 * @property {number} longestWaitMs after which whoever waits is refused
 *
 * @typedef {object} Entry
 * @property {string} client
 * @property {() => void} begin
 * @property {() => void} refuse
 * @property {"new" | "waiting" | "in work" | "over"} state
 * @property {NodeJS.Timeout} [timer]
 */

/**
 * Places for work, and a queue for them in which clients take turns: however much one has waiting, another's turn comes
 * after one of its. When the queue is full, the client with the most in it loses its last.
 */
export class FairQueue {
  /** @type {Map<string, Set<Entry>>} in the order of their turns, without those that have nothing waiting */
  #waitingOf = new Map();
  /** @type {Map<string, number>} */
  #inWorkOf = new Map();
  #waiting = 0;
  #inWork = 0;

  /** @param {Limits} limits */
  constructor(limits) {
    this.limits = limits;
  }

  get size() {
    return { inWork: this.#inWork, waiting: this.#waiting };
  }

  /**
   * Begins at once or when a place is free, or refuses: one of the two is called, once, unless it leaves before.
   * @param {string} client
   * @param {{ begin: () => void, refuse: () => void }} work
   * @returns {() => void} leaves: stops waiting or gives the place back; does nothing a second time
   */
  enter(client, { begin, refuse }) {
    /** @type {Entry} */
    const entry = { client, begin, refuse, state: "new" };
    if (this.#hasPlaceFor(client)) this.#begin(entry);
    else if (this.#hasRoomFor(client)) this.#wait(entry);
    else this.#refuse(entry);
    return () => this.#leave(entry);
  }

  /** @param {string} client */
  #hasPlaceFor(client) {
    const { inWork, inWorkPerClient } = this.limits;
    return this.#inWork < inWork && (this.#inWorkOf.get(client) ?? 0) < inWorkPerClient;
  }

  /** @param {string} client */
  #hasRoomFor(client) {
    const own = this.#waitingOf.get(client)?.size ?? 0;
    if (own >= this.limits.waitingPerClient) return false;
    if (this.#waiting < this.limits.waiting) return true;
    const longest = [...this.#waitingOf.values()].toSorted((one, other) => other.size - one.size)[0];
    const last = longest && longest.size > own + 1 ? [...longest].at(-1) : undefined;
    if (last !== undefined) this.#refuse(last);
    return last !== undefined;
  }

  /** @param {Entry} entry */
  #begin(entry) {
    this.#stopWaiting(entry);
    entry.state = "in work";
    this.#inWork += 1;
    this.#inWorkOf.set(entry.client, (this.#inWorkOf.get(entry.client) ?? 0) + 1);
    entry.begin();
  }

  /** @param {Entry} entry */
  #wait(entry) {
    entry.state = "waiting";
    entry.timer = setTimeout(() => this.#refuse(entry), this.limits.longestWaitMs);
    this.#waiting += 1;
    this.#waitingOf.set(entry.client, (this.#waitingOf.get(entry.client) ?? new Set()).add(entry));
  }

  /** @param {Entry} entry */
  #stopWaiting(entry) {
    if (entry.state !== "waiting") return;
    clearTimeout(entry.timer);
    this.#waiting -= 1;
    const waiting = this.#waitingOf.get(entry.client);
    waiting?.delete(entry);
    if (waiting?.size === 0) this.#waitingOf.delete(entry.client);
  }

  /** @param {Entry} entry */
  #refuse(entry) {
    this.#stopWaiting(entry);
    entry.state = "over";
    entry.refuse();
  }

  /** @param {Entry} entry */
  #leave(entry) {
    this.#stopWaiting(entry);
    const hadPlace = entry.state === "in work";
    entry.state = "over";
    if (!hadPlace) return;
    this.#inWork -= 1;
    const left = (this.#inWorkOf.get(entry.client) ?? 1) - 1;
    if (left > 0) this.#inWorkOf.set(entry.client, left);
    else this.#inWorkOf.delete(entry.client);
    this.#beginNext();
  }

  /** Whose turn it was goes to the end of the row. */
  #beginNext() {
    for (const [client, waiting] of this.#waitingOf) {
      const [first] = waiting;
      if (first === undefined || !this.#hasPlaceFor(client)) continue;
      this.#waitingOf.delete(client);
      if (waiting.size > 1) this.#waitingOf.set(client, waiting);
      this.#begin(first);
      return;
    }
  }
}
