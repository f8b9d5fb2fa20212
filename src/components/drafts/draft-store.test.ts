import { refuseStorage, stubStorage } from "@tests/setup/stub-storage";
import { beforeEach, expect, test, vi } from "vitest";
import { openDraftStore } from "./draft-store";

type Note = { words: string };
const isNote = (value: unknown): value is Note => typeof value === "object" && value !== null && "words" in value;
const place = { kind: "note", viewerId: "ada", name: "today", isDraft: isNote };
let kept: Map<string, string>;

beforeEach(() => {
  kept = stubStorage();
  return () => vi.unstubAllGlobals();
});

test("a draft is there again, for its kind, writer and place alone, until it is dropped", () => {
  const store = openDraftStore(place);
  expect(store.write({ words: "half a thought" })).toBe(true);
  expect(openDraftStore(place).read()).toEqual({ words: "half a thought" });
  for (const other of [{ kind: "list" }, { viewerId: "bo" }, { name: "tomorrow" }]) {
    expect(openDraftStore({ ...place, ...other }).read()).toBeNull();
  }
  store.drop();
  expect(kept.size).toBe(0);
});

test("a draft of an earlier visit can be dropped", () => {
  openDraftStore(place).write({ words: "yesterday's" });
  openDraftStore(place).drop();
  expect(kept.size).toBe(0);
});

test("a draft that another window has written since is not dropped", () => {
  const [here, elsewhere] = [openDraftStore(place), openDraftStore(place)];
  here.write({ words: "mine" });
  elsewhere.write({ words: "theirs" });
  here.drop();
  expect(here.read()).toEqual({ words: "theirs" });
});

test.each(["{not json", "null", "7", '{"text":"of another kind"}'])(
  "%s, which something else wrote, is no draft",
  (text) => {
    kept.set("paperclub:note:ada:today", text);
    expect(openDraftStore(place).read()).toBeNull();
  },
);

test("a browser whose storage is forbidden or full says so, without an error", () => {
  refuseStorage();
  const store = openDraftStore(place);
  expect(store.write({ words: "lost" })).toBe(false);
  expect(store.read()).toBeNull();
  expect(store.drop).not.toThrow();
});
