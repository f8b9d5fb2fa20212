import { beforeEach, expect, test, vi } from "vitest";
import { openDraftStore } from "./ballot-draft";

const place = { viewerId: "ada", roundId: "r31" };
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return () => vi.unstubAllGlobals();
});

test.each([
  { ballot: { approved: ["a"] }, basedOn: null },
  { ballot: { scores: { a: 5, b: 0 } }, basedOn: "2025-11-05T14:02:00.000Z" },
  { ballot: { ranking: [["a", "b"], ["c"]] }, basedOn: null },
  { ballot: null, basedOn: "2025-11-05T14:02:00.000Z" },
])("%j is there again, for its voter and its round alone, until it is dropped", (draft) => {
  const store = openDraftStore(place);
  expect(store.write(draft)).toBe(true);
  expect(openDraftStore(place).read()).toEqual(draft);
  expect(openDraftStore({ ...place, viewerId: "bo" }).read()).toBeNull();
  expect(openDraftStore({ ...place, roundId: "r32" }).read()).toBeNull();
  store.drop();
  expect(kept.size).toBe(0);
});

test.each([
  "{not json",
  "null",
  "7",
  '{"ballot":{"approved":"a"},"basedOn":null}',
  '{"ballot":{}}',
  '{"ballot":{"scores":{"a":"5"}},"basedOn":null}',
])("%s, which somebody else wrote there, is no draft", (text) => {
  kept.set("paperclub:ballot:ada:r31", text);
  expect(openDraftStore(place).read()).toBeNull();
});

test("storage that is forbidden or full says so, and is no error", () => {
  const refuse = () => {
    throw new Error("forbidden");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  const store = openDraftStore(place);
  expect(store.write({ ballot: null, basedOn: null })).toBe(false);
  expect(store.read()).toBeNull();
  expect(store.drop).not.toThrow();
});
