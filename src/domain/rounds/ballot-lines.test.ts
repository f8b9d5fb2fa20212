import { expect, test } from "vitest";
import type { BallotContent } from "./ballot";
import { linesOfBallot } from "./ballot-lines";
import { placeInWords } from "./place-in-words";

const nominated = ["best", "second", "third"];

test.each<[BallotContent, string]>([
  [{ approved: ["third", "best"] }, "approved: best third"],
  [{ approved: [] }, ""],
  [{ scores: { third: 5, best: 1, second: 5 } }, "5 points: second third; 1 point: best"],
  [{ scores: { best: 0 } }, ""],
  [{ ranking: [["third"], ["second", "best"]] }, "1st: third; 2nd: best second"],
  [{ ranking: [["withdrawn"], ["best"]] }, "2nd: best"],
])("%j reads %s", (ballot, words) => {
  const lines = linesOfBallot(ballot, nominated);
  expect(lines.map(({ mark, paperIds }) => `${mark}: ${paperIds.join(" ")}`).join("; ")).toBe(words);
});

test("places in words", () => {
  expect([1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 101, 111].map(placeInWords)).toEqual(
    "1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 23rd 101st 111th".split(" "),
  );
});
