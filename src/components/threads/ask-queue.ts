/** Events of one moment are asked for together. */
const gatherMs = 40;
const retryMs = 3_000;
/** As many as the server gives at once by their ids. */
const idsAtOnce = 50;

/** Ids to ask the server for: gathered, each once, and asked for again until there is an answer. */
export class AskQueue {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #paused = 0;
  readonly #wanted = new Set<string>();

  constructor(private readonly ask: (ids: string[]) => Promise<void>) {}

  add(ids: readonly string[]): void {
    for (const id of ids) this.#wanted.add(id);
    if (ids.length > 0) this.#askIn(gatherMs);
  }

  readonly pause = (): void => {
    this.#paused += 1;
  };

  readonly resume = (): void => {
    this.#paused -= 1;
    if (this.#wanted.size > 0) this.#askIn(0);
  };

  #askIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#askNow(), delayMs);
  }

  async #askNow(): Promise<void> {
    const ids = [...this.#wanted].slice(0, idsAtOnce);
    if (this.#paused > 0 || ids.length === 0) return; // resume asks
    for (const id of ids) this.#wanted.delete(id);
    try {
      await this.ask(ids);
      if (this.#wanted.size > 0) this.#askIn(gatherMs);
    } catch {
      for (const id of ids) this.#wanted.add(id);
      this.#askIn(retryMs);
    }
  }
}
