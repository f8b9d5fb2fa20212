/** Events of one moment are fetched together. */
const BATCH_DELAY_MS = 40;
const RETRY_DELAY_MS = 3_000;
/** A request on a dead connection may hang for minutes after there is a new one. */
const MAX_WAIT_MS = 15_000;
/** As many as the server gives at once by their ids. */
const MAX_IDS_PER_REQUEST = 50;

/**
 * Ids to fetch from the server: gathered, each once, and fetched again until there is an answer. One request at a time: of
 * two about the same comment the answer to the first could come last, and show what was before.
 */
export class FetchQueue {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #paused = 0;
  #isFetching = false;
  readonly #wanted = new Set<string>();

  constructor(private readonly fetchIds: (ids: string[]) => Promise<void>) {}

  add(ids: readonly string[]): void {
    for (const id of ids) this.#wanted.add(id);
    if (ids.length > 0) this.#fetchIn(BATCH_DELAY_MS);
  }

  readonly pause = (): void => {
    this.#paused += 1;
  };

  readonly resume = (): void => {
    this.#paused -= 1;
    if (this.#wanted.size > 0) this.#fetchIn(0);
  };

  #fetchIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetchNow(), delayMs);
  }

  async #fetchNow(): Promise<void> {
    const ids = [...this.#wanted].slice(0, MAX_IDS_PER_REQUEST);
    if (this.#paused > 0 || this.#isFetching || ids.length === 0) return; // resume fetches, or the end of the request under way
    for (const id of ids) this.#wanted.delete(id);
    let delayMs = BATCH_DELAY_MS;
    this.#isFetching = true;
    try {
      await Promise.race([this.fetchIds(ids), new Promise((_, giveUp) => setTimeout(giveUp, MAX_WAIT_MS))]);
    } catch {
      for (const id of ids) this.#wanted.add(id);
      delayMs = RETRY_DELAY_MS;
    }
    this.#isFetching = false;
    if (this.#wanted.size > 0) this.#fetchIn(delayMs);
  }
}
