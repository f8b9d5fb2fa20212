import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FairQueue } from "./fair-queue.mjs";

const limits = { inWork: 4, inWorkPerClient: 2, waiting: 6, waitingPerClient: 4, longestWaitMs: 1000 };

/** @type {FairQueue} */
let queue;
/** @type {string[]} what happened, in order */
let events;

beforeEach(() => {
  vi.useFakeTimers();
  queue = new FairQueue(limits);
  events = [];
});
afterEach(() => void vi.useRealTimers());

/** @param {string} name its first letter is the client's */
function enter(name) {
  return queue.enter(name.slice(0, 1), {
    begin: () => void events.push(name),
    refuse: () => void events.push(`${name} refused`),
  });
}

/** @param {string[]} names */
const enterAll = (...names) => names.map(enter);

test("a client has so many places, and all together so many", () => {
  enterAll("a1", "a2", "a3", "b1", "b2", "c1");
  expect(events).toEqual(["a1", "a2", "b1", "b2"]);
  expect(queue.size).toEqual({ inWork: 4, waiting: 2 });
});

test("clients take turns, however much one has waiting", () => {
  const [leave] = enterAll("a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1", "d1");
  events.length = 0;
  leave?.();
  expect(events).toEqual(["a3"]);
});

test("whose turn it was comes after all others", () => {
  const leaves = enterAll("x1", "x2", "y1", "y2", "a1", "a2", "a3", "b1", "c1");
  events.length = 0;
  for (const leave of leaves.slice(0, 4)) leave();
  expect(events).toEqual(["a1", "b1", "c1", "a2"]);
});

test("one client's full queue is a refusal, and no one else's", () => {
  enterAll("a1", "a2", "a3", "a4", "a5", "a6", "a7", "b1");
  expect(events).toEqual(["a1", "a2", "a7 refused", "b1"]);
});

test("in a full queue whoever has the most waiting loses the last of it to one who has less", () => {
  enterAll("x1", "x2", "y1", "y2", "a1", "a2", "a3", "a4", "b1", "b2");
  events.length = 0;
  enterAll("c1", "c2", "c3");
  expect(events).toEqual(["a4 refused", "a3 refused", "c3 refused"]);
  expect(queue.size).toEqual({ inWork: 4, waiting: 6 });
});

test("whoever leaves while waiting is not begun, and leaving twice gives one place back", () => {
  const [leaveFirst, , leaveThird] = enterAll("a1", "a2", "a3", "a4");
  leaveThird?.();
  leaveFirst?.();
  leaveFirst?.();
  expect(events).toEqual(["a1", "a2", "a4"]);
  expect(queue.size).toEqual({ inWork: 2, waiting: 0 });
});

test("nobody waits for longer than the limit", () => {
  const [leave] = enterAll("a1", "a2", "a3");
  vi.advanceTimersByTime(limits.longestWaitMs);
  leave?.();
  expect(events).toEqual(["a1", "a2", "a3 refused"]);
  expect(queue.size).toEqual({ inWork: 1, waiting: 0 });
});
