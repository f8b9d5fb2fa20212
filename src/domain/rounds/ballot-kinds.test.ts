import { expect, test } from "vitest";
import { keepNominatedPapers, rulesOf } from "./ballot-kinds";
import { isSameBallot } from "./merge-ballots";

test.each([
  [{ approved: [] }, "approving none"],
  [{ approved: ["a"] }, "approving 1 of 3"],
  [{ scores: { a: 0, b: 5 } }, "2 of 3 scored"],
  [{ scores: { a: 0, b: 5, c: 1 } }, "all scored"],
  [{ ranking: [["a", "b"], ["c"]] }, "all ranked"],
  [{ ranking: [] }, "none ranked"],
])("%j of 3 papers: %s", (ballot, words) => {
  expect(rulesOf(ballot).words.ofBallot(ballot, 3)).toBe(words);
});

test.each([
  [{ approved: ["a"] }, "you approved", null, "you approved one"],
  [{ approved: [] }, null, null, "you approved none"],
  [{ scores: { a: 4, b: 0 } }, "you gave 4", "you gave 0", "you scored 2 of them"],
  [{ ranking: [["c"], ["a"]] }, "your place 2", null, "you ranked 2 of them"],
])("%j in words to its voter", (ballot, ofA, ofB, whole) => {
  const { words } = rulesOf(ballot);
  expect(words.ofPaper(ballot, "a")).toBe(ofA);
  expect(words.ofPaper(ballot, "b")).toBe(ofB);
  expect(words.toVoter(ballot)).toBe(whole);
});

test.each([
  [null, null, true],
  [null, { approved: [] }, false],
  [{ approved: ["a", "b"] }, { approved: ["b", "a"] }, true],
  [{ approved: ["a"] }, { approved: ["b"] }, false],
  [{ scores: { a: 1, b: 2 } }, { scores: { b: 2, a: 1 } }, true],
  [{ scores: { a: 1 } }, { scores: { a: 1, b: 0 } }, false],
  [{ ranking: [["a", "b"], ["c"]] }, { ranking: [["b", "a"], ["c"]] }, true],
  [{ ranking: [["a"], ["b"]] }, { ranking: [["b"], ["a"]] }, false],
  [{ approved: [] }, { ranking: [] }, false],
])("%j and %j are the same ballot: %s", (a, b, same) => {
  expect(isSameBallot(a, b)).toBe(same);
});

test("withdrawn papers leave every kind of ballot, and an empty place closes up", () => {
  const nominated = new Set(["a", "c"]);
  expect(keepNominatedPapers({ approved: ["a", "b"] }, nominated)).toEqual({ approved: ["a"] });
  expect(keepNominatedPapers({ scores: { a: 3, b: 5 } }, nominated)).toEqual({ scores: { a: 3 } });
  expect(keepNominatedPapers({ ranking: [["b"], ["a"], ["b", "c"]] }, nominated)).toEqual({ ranking: [["a"], ["c"]] });
  expect(keepNominatedPapers(null, nominated)).toBeNull();
});
