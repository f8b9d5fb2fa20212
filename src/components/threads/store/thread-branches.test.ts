import { comment, event, setScene } from "@tests/setup/thread-scene";
import { beforeEach, describe, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("a folded branch", () => {
  test("takes in what comes to it, unseen, and fetches how many it has now", async () => {
    const top = comment("00001", { answers: 1 });
    const { store, shown, asked, now } = setScene({ there: [top, comment("0000100002")], mayInsert: false });
    store.setFolded("00001", true);
    now.set("0000100003", comment("0000100003"));
    now.set("00001", { ...top, answers: 2 });
    store.receive(event("comment.posted", "0000100003", 101));
    await vi.runAllTimersAsync();
    expect(shown()).toEqual(["00001", "0000100002", "0000100003"]);
    expect(asked).toEqual([["0000100003"], ["00001"]]);
    expect(store.getState()).toMatchObject({ waiting: [], loaded: { comments: [{ answers: 2 }, {}, {}] } });
  });

  test("opens for a link to a comment in it, and for the viewer's own answer", async () => {
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

  test("does not come in, but the comment at the end of the page asks how many answer it", async () => {
    const { store, shown, asked, now } = setScene({ there: deepest });
    now.set(below, comment(below));
    store.receive(event("comment.posted", below, 101));
    await vi.runAllTimersAsync();
    expect(shown()).toHaveLength(8);
    expect(asked[1]).toContain(deepest.at(-1)?.id);
  });

  test("a link to it leads to the page of its branch", async () => {
    const { store, shown, now } = setScene({ there: deepest });
    now.set(below, comment(below));
    expect(await store.loadAround(below)).toEqual({ elsewhere: { movedTo: null, branchId: "00001" } });
    expect(shown()).toHaveLength(8);
  });

  test("on the page of a branch the rest of the thread stays out", async () => {
    const [first] = levels;
    const { store, shown, now } = setScene({ there: first ? [first] : [], view: { branchPath: "00001" } });
    now.set("00009", comment("00009"));
    now.set("0000100009", comment("0000100009"));
    store.receive(event("comment.posted", "00009", 101));
    store.receive(event("comment.posted", "0000100009", 102));
    await vi.runAllTimersAsync();
    expect(shown()).toEqual(["00001", "0000100009"]);
  });
});

test("reading on another device removes the marks; what this page reported itself does not", () => {
  const { store } = setScene({ there: [comment("00001"), comment("00002")] });
  expect([store.reading.report(1), store.reading.report(1)]).toEqual([true, false]);
  store.receiveRead(1);
  expect(store.getState().facts.readNumber).toBe(0);
  store.receiveRead(2);
  expect(store.getState().facts.readNumber).toBe(2);
  store.receiveRead(1);
  expect(store.getState().facts.readNumber).toBe(2);
});
