/** When each of many streams received each event, and that it received it in its turn. */
export class ReceivedEvents {
  /** By event, then by stream: when. */
  readonly #times = new Map<string, number[]>();
  /** What each stream received, in its order. */
  readonly #ids: string[][];
  #count = 0;

  constructor(readonly streams: number) {
    this.#ids = Array.from({ length: streams }, () => []);
  }

  get count(): number {
    return this.#count;
  }

  note(stream: number, id: string): void {
    this.#count += 1;
    this.#ids[stream]?.push(id);
    const times = this.#times.get(id);
    if (times === undefined) this.#times.set(id, [performance.now()]);
    else times.push(performance.now());
  }

  /** Milliseconds from the moment to each receipt of the event. */
  delays(id: string, since: number): number[] {
    return (this.#times.get(id) ?? []).map((at) => at - since);
  }

  /** Throws unless every stream received exactly these events, each once, in this order. */
  check(expected: readonly string[]): void {
    for (const [stream, ids] of this.#ids.entries()) {
      const at = expected.findIndex((id, index) => ids[index] !== id);
      if (at < 0 && ids.length === expected.length) continue;
      throw new Error(
        `Stream ${stream} received ${ids.length} events where ${expected.length} happened. ` +
          `In the place of ${expected[at] ?? "nothing"} it received ${ids[at < 0 ? expected.length : at] ?? "nothing"}.`,
      );
    }
  }
}
