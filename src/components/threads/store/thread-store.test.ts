import { comment, event, setScene } from "@tests/setup/thread-scene";
import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("a comment of somebody else comes in its place, marked as new, counted once", async () => {
  const { store, shown, now } = setScene({ there: [comment("00001"), comment("00002")] });
  now.set("0000100003", comment("0000100003"));
  store.receive(event("comment.posted", "0000100003", 101));
  store.receive(event("comment.posted", "0000100003", 101)); // replayed after a lost connection
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00001", "0000100003", "00002"]);
  expect(store.getState()).toMatchObject({ total: 3, facts: { lastNumber: 3 } });
});

test("events that the page knows already change nothing", async () => {
  const { store, asked } = setScene({ there: [comment("00001")] });
  store.receive(event("comment.posted", "00001", 100));
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
  expect(store.getState().total).toBe(1);
});

test("many of one moment are fetched together", async () => {
  const { store, asked, now } = setScene({ there: [] });
  for (let number = 1; number <= 60; number += 1) {
    const one = comment(String(number).padStart(5, "0"));
    now.set(one.id, one);
    store.receive(event("comment.posted", one.id, 100 + number));
  }
  await vi.runAllTimersAsync();
  expect(asked.map((ids) => ids.length)).toEqual([50, 10]);
  expect(store.getState().loaded.comments).toHaveLength(60);
});

test("what would move the page waits until the reader requests it", async () => {
  const { store, shown, now } = setScene({ there: [comment("00001"), comment("00002")], mayInsert: false });
  now.set("0000100003", comment("0000100003"));
  store.receive(event("comment.posted", "0000100003", 101));
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00001", "00002"]);
  expect(store.getState()).toMatchObject({ total: 3, waiting: [{ id: "0000100003" }] });
  expect(store.release()).toBe("0000100003");
  expect(shown()).toEqual(["00001", "0000100003", "00002"]);
  expect(store.getState().waiting).toEqual([]);
});

test("what was deleted while it waited is not shown", async () => {
  const { store, now } = setScene({ there: [comment("00001")], mayInsert: false });
  now.set("00002", comment("00002"));
  store.receive(event("comment.posted", "00002", 101));
  await vi.runAllTimersAsync();
  now.delete("00002");
  store.receive(event("comment.deleted", "00002", 102));
  await vi.runAllTimersAsync();
  expect(store.getState()).toMatchObject({ waiting: [], total: 1 });
});

test("with the last visible answer go the tombstones above it", async () => {
  const top = comment("00001", { isDeleted: true });
  const { store, shown, now } = setScene({ there: [top, comment("0000100002"), comment("00003")] });
  now.delete("00001");
  now.delete("0000100002");
  store.receive(event("comment.deleted", "0000100002", 101));
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00003"]);
});

test("the viewer's own comment is not shown twice while it is under way", async () => {
  const { store, shown, asked, now } = setScene({ there: [] });
  const own = comment("00001");
  now.set(own.id, own);
  store.beginPosting();
  store.receive(event("comment.posted", own.id, 101)); // faster than the answer
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
  store.put(own);
  store.endPosting();
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00001"]);
  expect(store.getState().total).toBe(1);
});

test("a lost connection is tried again, and nothing is forgotten", async () => {
  const { store, scene, shown, now } = setScene({ there: [] });
  now.set("00001", comment("00001"));
  scene.isDown = true;
  store.receive(event("comment.posted", "00001", 101));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown()).toEqual([]);
  scene.isDown = false;
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00001"]);
});

test("after missing too much it begins anew, and old events no longer count", async () => {
  const { store, shown, now } = setScene({ there: [comment("00001")] });
  now.set("00002", comment("00002"));
  await store.reload();
  store.receive(event("comment.posted", "00002", 100));
  expect(shown()).toEqual(["00001", "00002"]);
  expect(store.getState().total).toBe(2);
});

test("how far somebody has read is reported once, and again where it did not arrive", () => {
  const { store } = setScene({ there: [comment("00001"), comment("00002")] });
  expect([store.reading.report(2), store.reading.report(2), store.reading.report(1)]).toEqual([true, false, false]);
  store.reading.takeBack();
  expect([store.reading.report(2), store.reading.soFar]).toEqual([true, 2]);
});
