import { stubStorage } from "@tests/setup/stub-storage";
import { beforeEach, expect, test, vi } from "vitest";
import { openBallotDraft } from "./ballot-draft";

const place = { viewerId: "ada", roundId: "r31" };
let kept: Map<string, string>;

beforeEach(() => {
  kept = stubStorage();
  return () => vi.unstubAllGlobals();
});

test.each([
  { ballot: { approved: ["a"] }, basedOn: null },
  { ballot: { scores: { a: 5, b: 0 } }, basedOn: "2025-11-05T14:02:00.000Z" },
  { ballot: { ranking: [["a", "b"], ["c"]] }, basedOn: null },
  { ballot: null, basedOn: "2025-11-05T14:02:00.000Z" },
])("%j is there again, for its voter and its round alone", (draft) => {
  openBallotDraft(place).write(draft);
  expect(openBallotDraft(place).read()).toEqual(draft);
  expect(openBallotDraft({ ...place, viewerId: "bo" }).read()).toBeNull();
  expect(openBallotDraft({ ...place, roundId: "r32" }).read()).toBeNull();
});

test.each([
  '{"ballot":{"approved":"a"},"basedOn":null}',
  '{"ballot":{}}',
  '{"ballot":{"scores":{"a":"5"}},"basedOn":null}',
])("%s is no ballot", (text) => {
  kept.set("paperclub:ballot:ada:r31", text);
  expect(openBallotDraft(place).read()).toBeNull();
});
