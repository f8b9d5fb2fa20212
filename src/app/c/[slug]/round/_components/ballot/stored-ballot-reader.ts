import type { StoredBallot } from "./kept-ballot";

type ReaderDependencies = {
  /** What is stored now. */
  read: () => Promise<StoredBallot>;
  /** Not while something is on its way from here: then once that has ended. */
  mayRead: () => boolean;
  accept: (stored: StoredBallot) => void;
};

/** Reads the ballot that is stored when it may have changed elsewhere, and never takes an older one for it. */
export class StoredBallotReader {
  /** Whether what is stored may have changed since it was last read. */
  #isStale = false;
  #isReading = false;
  readonly #deps: ReaderDependencies;

  constructor(deps: ReaderDependencies) {
    this.#deps = deps;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  /** What is stored has changed. */
  readAgain(): void {
    this.#isStale = true;
    void this.#read();
  }

  /** A write from here has ended: what waited for it is read, and what was being read meanwhile is read again. */
  goOn(): void {
    if (this.#isReading) this.#isStale = true;
    else void this.#read();
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isStale && this.#deps.mayRead()) {
        this.#isStale = false;
        const stored = await this.#deps.read();
        // A write from here, and news from elsewhere, say that this may be older.
        if (!this.#deps.mayRead()) this.#isStale = true;
        else if (!this.#isStale) this.#deps.accept(stored);
      }
    } catch {
      // Out of reach: the next write from here says what it was based on, and so detects it.
    } finally {
      this.#isReading = false;
    }
  }
}
