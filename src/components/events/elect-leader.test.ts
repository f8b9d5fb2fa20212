import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { electLeader } from "./elect-leader";

// Node's own BroadcastChannel delivers in a time of its own, which fake timers do not move.
const channels = new Map<string, Set<LocalChannel>>();
class LocalChannel {
  onmessage: ((message: { data: unknown }) => void) | null = null;
  readonly #peers: Set<LocalChannel>;
  isFrozen = false;
  constructor(name: string) {
    this.#peers = channels.get(name) ?? new Set();
    channels.set(name, this.#peers.add(this));
  }
  postMessage(data: unknown): void {
    if (this.isFrozen) return;
    for (const peer of this.#peers) {
      if (peer !== this) queueMicrotask(() => peer.isFrozen || peer.onmessage?.({ data }));
    }
  }
  close(): void {
    this.#peers.delete(this);
  }
}

const SETTLED_MS = 5_000;
const A_WHILE_MS = 60_000;

function openPage() {
  const leaving = new AbortController();
  let signal: AbortSignal | undefined;
  electLeader("club", leaving.signal, (given) => {
    signal = given;
  });
  const channel = [...(channels.get("club:leader") ?? [])].at(-1);
  return {
    leads: () => signal !== undefined && !signal.aborted,
    leave: () => leaving.abort(),
    /** As a crash does, or a tab that the browser put to sleep: it neither receives nor posts anything. */
    freeze: (isFrozen = true) => {
      if (channel) channel.isFrozen = isFrozen;
    },
  };
}
const leading = (pages: readonly { leads: () => boolean }[]) => pages.filter((page) => page.leads()).length;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("BroadcastChannel", LocalChannel);
});
afterEach(() => {
  channels.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("of seven pages that come at once one leads", async () => {
  const pages = Array.from({ length: 7 }, openPage);
  await vi.advanceTimersByTimeAsync(SETTLED_MS);
  expect(leading(pages)).toBe(1);
});

test("a page that comes later leaves the leader be", async () => {
  const first = openPage();
  await vi.advanceTimersByTimeAsync(SETTLED_MS);
  const later = Array.from({ length: 6 }, openPage);
  await vi.advanceTimersByTimeAsync(A_WHILE_MS);
  expect([first.leads(), leading(later)]).toEqual([true, 0]);
});

test("when the leader leaves another leads soon, and only one", async () => {
  const pages = Array.from({ length: 7 }, openPage);
  await vi.advanceTimersByTimeAsync(SETTLED_MS);
  const leader = pages.find((page) => page.leads());
  leader?.leave();
  await vi.advanceTimersByTimeAsync(SETTLED_MS);
  expect(leading(pages)).toBe(1);
  expect(leader?.leads()).toBe(false);
});

test("a leader that crashed is replaced; one that only slept notices, and one of the two steps down", async () => {
  const pages = [openPage(), openPage()];
  await vi.advanceTimersByTimeAsync(SETTLED_MS);
  const leader = pages.find((page) => page.leads());
  leader?.freeze();
  await vi.advanceTimersByTimeAsync(A_WHILE_MS);
  expect(leading(pages.filter((page) => page !== leader))).toBe(1);
  leader?.freeze(false);
  await vi.advanceTimersByTimeAsync(A_WHILE_MS);
  expect(leading(pages)).toBe(1);
});

test("a page that leaves before it leads never does", async () => {
  const page = openPage();
  page.leave();
  await vi.advanceTimersByTimeAsync(A_WHILE_MS);
  expect(page.leads()).toBe(false);
});
