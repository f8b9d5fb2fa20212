type Closer = () => Promise<unknown>;

/** What a run has opened, closed from the last to the first however the run ends. */
export class Cleanup {
  readonly #closers: Closer[] = [];
  #closing: Promise<void> | undefined;

  add(closer: Closer): void {
    this.#closers.push(closer);
  }

  /** A failure to close one thing leaves no other open. */
  run(): Promise<void> {
    this.#closing ??= (async () => {
      for (const close of this.#closers.splice(0).toReversed()) {
        await close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
      }
    })();
    return this.#closing;
  }
}
