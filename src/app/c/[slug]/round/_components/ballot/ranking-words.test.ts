import { expect, test } from "vitest";
import { placeWords } from "./ranking-words";

test.each([
  ["a", "place 1 of 3"],
  ["b", "place 2 of 3, equal with “Paper c”"],
  ["e", "place 3 of 3, equal with 2 others"],
  ["z", "not ranked"],
])("%s: %s", (paperId, words) => {
  expect(placeWords([["a"], ["b", "c"], ["d", "e", "f"]], paperId, (id) => `Paper ${id}`)).toBe(words);
});
