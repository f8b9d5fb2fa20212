import { expect, test } from "vitest";
import { atClock, ballotWords } from "./ballot-words";

test.each([
  [{ approved: [] }, "approving none"],
  [{ approved: ["a"] }, "approving 1 of 3"],
  [{ scores: { a: 0, b: 5 } }, "2 of 3 scored"],
  [{ scores: { a: 0, b: 5, c: 1 } }, "all scored"],
  [{ ranking: [["a", "b"], ["c"]] }, "all ranked"],
  [{ ranking: [] }, "none ranked"],
])("%j of 3 papers: %s", (ballot, words) => {
  expect(ballotWords(ballot, 3)).toBe(words);
});

test("the time by the reader's clock, with the day once it is another one there", () => {
  const saved = "2025-11-05T17:02:00Z";
  expect(atClock(saved, "Asia/Kathmandu", new Date("2025-11-05T17:30:00Z"))).toBe("22:47");
  expect(atClock(saved, "Asia/Kathmandu", new Date("2025-11-05T18:30:00Z"))).toBe("Wed 5 Nov, 22:47");
});
