/** How far the reader has read, as a page knows it: what the server says, and what the page has told the server. */
export class ReadingMark {
  #said = 0;

  constructor(private readonly known: () => number) {}

  get soFar(): number {
    return Math.max(this.#said, this.known());
  }

  /** The page tells the server that its reader has read so far. False: that is known already. */
  say(upTo: number): boolean {
    if (upTo <= this.soFar) return false;
    this.#said = upTo;
    return true;
  }

  /** It did not arrive: it is told again with what is read next. */
  takeBack(): void {
    this.#said = 0;
  }
}
