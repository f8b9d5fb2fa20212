import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CommentView } from "@/server/threads/comment-rows";
import type { ThreadPage, ThreadSource } from "./thread-source";
import { ThreadStore, type ThreadView } from "./thread-store";

function comment(path: string, more: Partial<CommentView> = {}): CommentView {
  return {
    id: path,
    path,
    parentId: null,
    depth: path.length / 5 - 1,
    author: { id: "ada", name: "Ada" },
    html: "<p>words</p>",
    createdAt: "2026-03-01T10:00:00.000Z",
    editedAt: null,
    isDeleted: false,
    number: Number.parseInt(path.slice(-5), 36),
    hiddenReason: null,
    answers: 0,
    reactions: [],
    question: null,
    anchor: null,
    canReply: true,
    canEdit: false,
    canDelete: false,
    ...more,
  };
}

/** A server's side of a thread: what is there now, and how often it was asked. */
type Scene = { there: CommentView[]; mayInsert?: boolean; view?: Partial<ThreadView> };

function setScene({ there, mayInsert = true, view = {} }: Scene) {
  const now = new Map(there.map((one) => [one.id, one]));
  const asked: string[][] = [];
  const scene = { isDown: false, mayInsert, now, asked };
  const source: ThreadSource = {
    listComments: async () => page([...now.values()]),
    listAround: async (id) => ({
      branchId: "00001",
      comments: [...now.values()].filter((one) => one.id === id),
      hasMore: false,
    }),
    getComments: async (ids) => {
      asked.push(ids);
      if (scene.isDown) throw new Error("no connection");
      return ids.flatMap((id) => now.get(id) ?? []);
    },
  };
  const store = new ThreadStore(page(there), { source, mayInsert: () => scene.mayInsert, ...view });
  const shown = () => store.getState().loaded.comments.map(({ id }) => id);
  return { ...scene, scene, store, shown };
}

const page = (comments: CommentView[]): ThreadPage => ({
  comments,
  hasMore: false,
  total: comments.length,
  lastEventId: "100",
  thread: { lastNumber: comments.length, readNumber: 0, isLocked: false, interest: null, isKeptBack: false },
});

const event = (kind: "comment.posted" | "comment.edited" | "comment.deleted", commentId: string, id: number) => ({
  kind,
  commentId,
  paperId: "paper",
  threadId: "thread",
  eventId: String(id),
});

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("a comment of somebody else comes in its place, marked as new, counted once", async () => {
  const { store, shown, now } = setScene({ there: [comment("00001"), comment("00002")] });
  now.set("0000100003", comment("0000100003"));
  store.hear(event("comment.posted", "0000100003", 101));
  store.hear(event("comment.posted", "0000100003", 101)); // replayed after a lost connection
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00001", "0000100003", "00002"]);
  expect(store.getState()).toMatchObject({ total: 3, facts: { lastNumber: 3 } });
});

test("events that the page knows already change nothing", async () => {
  const { store, asked } = setScene({ there: [comment("00001")] });
  store.hear(event("comment.posted", "00001", 100));
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
  expect(store.getState().total).toBe(1);
});

test("many of one moment are asked for together", async () => {
  const { store, asked, now } = setScene({ there: [] });
  for (let number = 1; number <= 60; number += 1) {
    const one = comment(String(number).padStart(5, "0"));
    now.set(one.id, one);
    store.hear(event("comment.posted", one.id, 100 + number));
  }
  await vi.runAllTimersAsync();
  expect(asked.map((ids) => ids.length)).toEqual([50, 10]);
  expect(store.getState().loaded.comments).toHaveLength(60);
});

test("what would move the page waits until it is asked for", async () => {
  const { store, shown, now } = setScene({ there: [comment("00001"), comment("00002")], mayInsert: false });
  now.set("0000100003", comment("0000100003"));
  store.hear(event("comment.posted", "0000100003", 101));
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00001", "00002"]);
  expect(store.getState()).toMatchObject({ total: 3, held: [{ id: "0000100003" }] });
  expect(store.release()).toBe("0000100003");
  expect(shown()).toEqual(["00001", "0000100003", "00002"]);
  expect(store.getState().held).toEqual([]);
});

test("what was deleted while it waited is not shown", async () => {
  const { store, now } = setScene({ there: [comment("00001")], mayInsert: false });
  now.set("00002", comment("00002"));
  store.hear(event("comment.posted", "00002", 101));
  await vi.runAllTimersAsync();
  now.delete("00002");
  store.hear(event("comment.deleted", "00002", 102));
  await vi.runAllTimersAsync();
  expect(store.getState()).toMatchObject({ held: [], total: 1 });
});

test("with the last living answer go the tombstones above it", async () => {
  const top = comment("00001", { isDeleted: true });
  const { store, shown, now } = setScene({ there: [top, comment("0000100002"), comment("00003")] });
  now.delete("00001");
  now.delete("0000100002");
  store.hear(event("comment.deleted", "0000100002", 101));
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00003"]);
});

test("one's own comment does not stand there twice while it is under way", async () => {
  const { store, shown, asked, now } = setScene({ there: [] });
  const own = comment("00001");
  now.set(own.id, own);
  store.beginPosting();
  store.hear(event("comment.posted", own.id, 101)); // faster than the answer
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
  store.hear(event("comment.posted", "00001", 101));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown()).toEqual([]);
  scene.isDown = false;
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(["00001"]);
});

test("after missing too much it begins anew, and old events count no more", async () => {
  const { store, shown, now } = setScene({ there: [comment("00001")] });
  now.set("00002", comment("00002"));
  await store.reload();
  store.hear(event("comment.posted", "00002", 100));
  expect(shown()).toEqual(["00001", "00002"]);
  expect(store.getState().total).toBe(2);
});

describe("a folded branch", () => {
  test("takes in what comes to it, unseen, and asks how many it holds now", async () => {
    const top = comment("00001", { answers: 1 });
    const { store, shown, asked, now } = setScene({ there: [top, comment("0000100002")], mayInsert: false });
    store.setFolded("00001", true);
    now.set("0000100003", comment("0000100003"));
    now.set("00001", { ...top, answers: 2 });
    store.hear(event("comment.posted", "0000100003", 101));
    await vi.runAllTimersAsync();
    expect(shown()).toEqual(["00001", "0000100002", "0000100003"]);
    expect(asked).toEqual([["0000100003"], ["00001"]]);
    expect(store.getState()).toMatchObject({ held: [], loaded: { comments: [{ answers: 2 }, {}, {}] } });
  });

  test("opens for a link to a comment in it, and for one's own answer", async () => {
    const { store } = setScene({ there: [comment("00001"), comment("0000100002"), comment("000010000200003")] });
    store.setFolded("00001", true);
    store.setFolded("0000100002", true);
    await store.loadAround("000010000200003");
    expect(store.getState().folded).toEqual(new Set());
    store.setFolded("00001", true);
    store.put(comment("0000100004"));
    expect(store.getState().folded).toEqual(new Set());
  });
});

describe("what lies deeper than the page goes", () => {
  const levels = Array.from({ length: 9 }, (_, level) => comment("00001".repeat(level + 1)));
  const deepest = levels.slice(0, 8);
  const below = levels[8]?.id ?? "";

  test("does not come in, but the comment at the end of the page asks how many hang on it", async () => {
    const { store, shown, asked, now } = setScene({ there: deepest });
    now.set(below, comment(below));
    store.hear(event("comment.posted", below, 101));
    await vi.runAllTimersAsync();
    expect(shown()).toHaveLength(8);
    expect(asked[1]).toContain(deepest.at(-1)?.id);
  });

  test("a link to it leads to the page of its branch", async () => {
    const { store, shown, now } = setScene({ there: deepest });
    now.set(below, comment(below));
    expect(await store.loadAround(below)).toEqual({ elsewhere: { branchId: "00001" } });
    expect(shown()).toHaveLength(8);
  });

  test("on the page of a branch the rest of the thread stays out", async () => {
    const [first] = levels;
    const { store, shown, now } = setScene({ there: first ? [first] : [], view: { branchPath: "00001" } });
    now.set("00009", comment("00009"));
    now.set("0000100009", comment("0000100009"));
    store.hear(event("comment.posted", "00009", 101));
    store.hear(event("comment.posted", "0000100009", 102));
    await vi.runAllTimersAsync();
    expect(shown()).toEqual(["00001", "0000100009"]);
  });
});

test("reading on another device takes the marks away; what this page said itself does not", () => {
  const { store } = setScene({ there: [comment("00001"), comment("00002")] });
  store.sentRead = 1;
  store.hearRead(1);
  expect(store.getState().facts.readNumber).toBe(0);
  store.hearRead(2);
  expect(store.getState().facts.readNumber).toBe(2);
  store.hearRead(1);
  expect(store.getState().facts.readNumber).toBe(2);
});
