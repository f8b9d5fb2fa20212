import { expect, test } from "vitest";
import { ballotWords, markWords } from "./my-mark";

test.each([
  [{ approved: ["a"] }, "you approved", null, "you approved one"],
  [{ approved: [] }, null, null, "you approved none"],
  [{ scores: { a: 4, b: 0 } }, "you gave 4", "you gave 0", "you scored 2 of them"],
  [{ ranking: [["c"], ["a"]] }, "your place 2", null, "you ranked 2 of them"],
])("%j", (ballot, ofA, ofB, whole) => {
  expect(markWords(ballot, "a")).toBe(ofA);
  expect(markWords(ballot, "b")).toBe(ofB);
  expect(ballotWords(ballot)).toBe(whole);
});

test("without a ballot nothing is said", () => {
  expect(markWords(null, "a")).toBeNull();
});
