import { expect, test } from "vitest";
import { countNamed, markOf, wanted } from "./own-record";

const ranking = { ranking: [["a"], ["b", "c"], ["d"], ["e"]] };

test.each([
  [{ approved: ["a"] }, "a", { approved: true }, true],
  [{ approved: ["a"] }, "b", null, false],
  [{ scores: { a: 3 } }, "a", { points: 3 }, true],
  [{ scores: { a: 2 } }, "a", { points: 2 }, false],
  [{ scores: { a: 0 } }, "a", { points: 0 }, false],
  [{ scores: {} }, "toString", null, false],
  [ranking, "a", { place: 1 }, true],
  [ranking, "c", { place: 2 }, true],
  [ranking, "d", { place: 3 }, false], // three of five are above it
  [ranking, "f", null, false],
  [{ ranking: [["a"]] }, "a", { place: 1 }, true],
  [{ ranking: [["a"], ["b"], ["c"]] }, "b", { place: 2 }, true],
  [{ ranking: [["a"], ["b"], ["c"]] }, "c", { place: 3 }, false],
  [{ ranking: [] }, "a", null, false],
])("%j says of %s: %j, wanted: %s", (ballot, paperId, mark, isWanted) => {
  expect(markOf(ballot, paperId)).toEqual(mark);
  expect(wanted(ballot, paperId)).toBe(isWanted);
});

test("a ballot names what it approves, gives a point, ranks", () => {
  expect([{ approved: ["a", "b"] }, { scores: { a: 5, b: 0 } }, ranking].map(countNamed)).toEqual([2, 1, 5]);
});
