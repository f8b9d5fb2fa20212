import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStream } from "./open-stream";
import type { StreamMessage } from "./shared-events";

class FakeSource {
  readyState = 1;
  onmessage: ((message: { data: string; lastEventId: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly address: string) {}

  send(data: string, lastEventId = ""): void {
    this.onmessage?.({ data, lastEventId });
  }

  refuse(): void {
    this.readyState = 2;
    this.onerror?.();
  }

  close(): void {
    this.readyState = 2;
  }
}

const HEARTBEAT = '{"kind":"here"}';
const SILENCE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow() {
  const opened: FakeSource[] = [];
  const received: string[] = [];
  let lastId = "7";
  const take = ({ id, data }: StreamMessage) => {
    lastId = id;
    received.push(data);
  };
  const connect = (address: string) => {
    const source = new FakeSource(address);
    opened.push(source);
    return source as unknown as EventSource;
  };
  const leave = openStream("club", () => lastId, take, { connect, silenceMs: SILENCE_MS });
  return { opened, received, leave };
}

test("a line that fell silent is opened anew, from the last message received", () => {
  const { opened, received } = follow();
  opened[0]?.send("one", "8");
  vi.advanceTimersByTime(2 * SILENCE_MS);
  expect(opened.map(({ address }) => address)).toEqual([
    "/api/clubs/club/events?after=7",
    "/api/clubs/club/events?after=8",
  ]);
  expect(opened[0]?.readyState).toBe(2);
  opened[1]?.send("two", "9");
  expect(received).toEqual(["one", "two"]);
});

test("a heartbeat keeps it open, and is passed to nobody", () => {
  const { opened, received } = follow();
  for (let beat = 0; beat < 20; beat += 1) {
    opened[0]?.send(HEARTBEAT);
    vi.advanceTimersByTime(25_000);
  }
  expect(opened).toHaveLength(1);
  expect(received).toEqual([]);
});

test("whoever is refused asks again, less and less often, and not for being silent", () => {
  const { opened } = follow();
  const waits: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    opened.at(-1)?.refuse();
    const before = opened.length;
    let waitedMs = 0;
    while (opened.length === before) {
      vi.advanceTimersByTime(1_000);
      waitedMs += 1_000;
    }
    waits.push(waitedMs);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 64, 120, 120, 120, 120].map((seconds) => seconds * 1_000));
});

test("whoever leaves opens nothing more", () => {
  const { opened, leave } = follow();
  opened[0]?.refuse();
  leave();
  vi.advanceTimersByTime(10 * SILENCE_MS);
  expect(opened).toHaveLength(1);
});
