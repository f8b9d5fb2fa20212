import { setTimeout as sleep } from "node:timers/promises";

const [connecting, open, closed] = [0, 1, 2];

/** As much of a browser's EventSource as our streams use, by its specification: it comes back, with the last id. */
export class NodeEventSource {
  onmessage: ((message: { data: string; lastEventId: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = connecting;
  readonly #leaving = new AbortController();
  #lastEventId = "";
  #retryMs = 3_000;

  constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {
    void this.#run();
  }

  close(): void {
    this.readyState = closed;
    this.#leaving.abort();
  }

  async #run(): Promise<void> {
    while (this.readyState !== closed) {
      const isStream = await this.#listen().catch(() => true); // a lost connection is tried again
      if (this.readyState === closed) return;
      this.readyState = isStream ? connecting : closed;
      this.onerror?.();
      if (isStream) await sleep(this.#retryMs, undefined, { signal: this.#leaving.signal }).catch(() => undefined);
    }
  }

  /** Until the stream ends. False: the answer is none, and nothing is tried again. */
  async #listen(): Promise<boolean> {
    const last = this.#lastEventId === "" ? {} : { "last-event-id": this.#lastEventId };
    const headers = { accept: "text/event-stream", cookie: this.cookie, ...last };
    const answer = await fetch(this.address, { headers, signal: this.#leaving.signal });
    if (answer.status !== 200 || answer.body === null) {
      await answer.body?.cancel();
      return false;
    }
    this.readyState = open;
    let rest = "";
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.#take(block);
    }
    return true;
  }

  #take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
    this.#lastEventId = field("id") ?? this.#lastEventId;
    this.#retryMs = Number(field("retry") ?? this.#retryMs);
    const data = field("data");
    if (data !== undefined && this.readyState !== closed) this.onmessage?.({ data, lastEventId: this.#lastEventId });
  }
}
