/** How far the reader has read, as a page knows it: what the server says, and what the page has reported to it. */
export class ReadingMark {
  #reported = 0;

  constructor(private readonly known: () => number) {}

  get soFar(): number {
    return Math.max(this.#reported, this.known());
  }

  /** Notes that the page reports to the server how far its reader has read. False: that is known already. */
  report(upTo: number): boolean {
    if (upTo <= this.soFar) return false;
    this.#reported = upTo;
    return true;
  }

  /** It did not arrive: it is reported again with what is read next. */
  takeBack(): void {
    this.#reported = 0;
  }
}
