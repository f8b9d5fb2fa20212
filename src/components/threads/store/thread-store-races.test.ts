import { comment, event } from "@tests/setup/thread-scene";
import { beforeEach, expect, test, vi } from "vitest";
import type { CommentView } from "@/server/threads/comment-rows";
import type { ThreadPage, ThreadSource } from "./thread-source";
import { ThreadStore } from "./thread-store";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const pageOf = (comments: CommentView[], lastEventId: string, hasMore = false): ThreadPage => ({
  comments,
  hasMore,
  total: comments.length,
  lastEventId,
  thread: { lastNumber: comments.length, readNumber: 0, isLocked: false, interest: null, isWithheld: false },
});

/** A server that reads at once and answers when the test says so: what it reads is old by the time that it is here. */
function setSlowScene(there: CommentView[], { hasMore = false } = {}) {
  const now = new Map(there.map((one) => [one.id, one]));
  const state = { lastEventId: "100" };
  const answers: (() => void)[] = [];
  const later = <T>(answer: T) => new Promise<T>((resolve) => answers.push(() => resolve(answer)));
  const source: ThreadSource = {
    listComments: () => later(pageOf([...now.values()], state.lastEventId)),
    listAround: () => later({ movedTo: null, branchId: null, comments: [...now.values()], hasMore: false }),
    getComments: (ids) => later(ids.flatMap((id) => now.get(id) ?? [])),
  };
  const store = new ThreadStore(pageOf(there, "100", hasMore), { source, mayInsert: () => true });
  const shown = () => store.getState().loaded.comments.map(({ id }) => id);
  /** Answers the oldest request, and lets what follows from it happen. */
  const answer = async () => {
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(100);
  };
  return { store, now, state, answers, answer, shown };
}

test("what comes while the page is read again stays, and counts once", async () => {
  const { store, now, answer, answers, shown } = setSlowScene([comment("00001")]);
  const reading = store.reload();
  await vi.advanceTimersByTimeAsync(0);
  now.set("00002", comment("00002"));
  store.receive(event("comment.posted", "00002", 101));
  await vi.advanceTimersByTimeAsync(100);
  while (answers.length > 0) await answer();
  await reading;
  expect(shown()).toEqual(["00001", "00002"]);
  expect(store.getState().total).toBe(2);
});

test("what is deleted while the page is read again is gone", async () => {
  const { store, now, answer, answers, shown } = setSlowScene([comment("00001"), comment("00002")]);
  const reading = store.reload();
  await vi.advanceTimersByTimeAsync(0);
  now.delete("00002");
  store.receive(event("comment.deleted", "00002", 101));
  await vi.advanceTimersByTimeAsync(100);
  answers.reverse(); // the later question is answered first
  while (answers.length > 0) await answer();
  await reading;
  expect(shown()).toEqual(["00001"]);
  expect(store.getState().total).toBe(1);
});

test("the viewer's own comment that arrives while the page is read again stays", async () => {
  const { store, answer, shown } = setSlowScene([comment("00001")]);
  const reading = store.reload();
  await vi.advanceTimersByTimeAsync(0);
  store.put(comment("00002"));
  await answer();
  await reading;
  expect(shown()).toEqual(["00001", "00002"]);
});

test("what is loaded while the page is read again stays", async () => {
  const { store, now, answer, answers, shown } = setSlowScene([comment("00001")], { hasMore: true });
  const reading = store.reload();
  await vi.advanceTimersByTimeAsync(0);
  now.set("00002", comment("00002"));
  const loading = store.loadAfter("00001");
  await vi.advanceTimersByTimeAsync(0);
  answers.reverse(); // the later question is answered first
  await answer();
  await answer();
  await Promise.all([reading, loading]);
  expect(shown()).toEqual(["00001", "00002"]);
});

test("of two changes in quick succession the later one is shown, however late the answer to the first", async () => {
  const { store, now, answer, answers } = setSlowScene([comment("00001")]);
  now.set("00001", comment("00001", { html: "<p>first</p>" }));
  store.receive(event("comment.edited", "00001", 101));
  await vi.advanceTimersByTimeAsync(100);
  now.set("00001", comment("00001", { html: "<p>second</p>" }));
  store.receive(event("comment.edited", "00001", 102));
  await vi.advanceTimersByTimeAsync(100);
  answers.reverse();
  while (answers.length > 0) await answer();
  expect(store.find("00001")?.html).toBe("<p>second</p>");
});
