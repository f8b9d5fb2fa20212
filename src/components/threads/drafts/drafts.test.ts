import { refuseStorage, stubStorage } from "@tests/setup/stub-storage";
import { beforeEach, expect, test, vi } from "vitest";
import { idInput } from "@/domain/identifiers";
import { dropDraft, keepDraft, readDraftText } from "./drafts";
import { requestKeyFor } from "./request-keys";

const place = { viewerId: "ada", name: "thread:club:paper" };
let kept: Map<string, string>;

beforeEach(() => {
  kept = stubStorage();
  return () => vi.unstubAllGlobals();
});

test("a draft is there again, for its writer and its place alone", () => {
  keepDraft(place, "half a thought");
  expect(readDraftText(place)).toBe("half a thought");
  expect(readDraftText({ ...place, viewerId: "bo" })).toBe("");
  expect(readDraftText({ ...place, name: "answer:1" })).toBe("");
});

test("the same text is sent under the same key, also after a reload; another text is not", () => {
  const key = requestKeyFor(place, "a thought");
  expect(idInput.parse(key)).toBe(key);
  keepDraft(place, "a thought, changed");
  keepDraft(place, "a thought");
  expect(requestKeyFor(place, "a thought")).toBe(key);
  expect(requestKeyFor(place, "another")).not.toBe(key);
});

test("the same words about something else are another comment", () => {
  const key = requestKeyFor(place, "a thought", { isQuestion: true });
  expect(requestKeyFor(place, "a thought", { isQuestion: true })).toBe(key);
  expect(requestKeyFor(place, "a thought", { isQuestion: false })).not.toBe(key);
  expect(readDraftText(place)).toBe("a thought");
});

test("what was sent leaves nothing behind, and the same words again are a new comment", () => {
  const key = requestKeyFor(place, "+1");
  dropDraft(place);
  expect(kept.size).toBe(0);
  expect(requestKeyFor(place, "+1")).not.toBe(key);
});

test("emptying the field leaves no draft", () => {
  keepDraft(place, "x");
  keepDraft(place, "");
  expect(kept.size).toBe(0);
});

test("what is stored there and is no text is no draft", () => {
  kept.set("paperclub:draft:ada:thread:club:paper", '{"text":7}');
  expect(readDraftText(place)).toBe("");
});

test("a browser that keeps nothing sends under a key all the same", () => {
  refuseStorage();
  keepDraft(place, "x");
  expect(readDraftText(place)).toBe("");
  expect(idInput.safeParse(requestKeyFor(place, "x")).success).toBe(true);
});
