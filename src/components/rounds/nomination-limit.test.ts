import { expect, test } from "vitest";
import { isLimitReached, limitWords } from "./nomination-limit";

test.each([
  [{ isNominating: false, nominationsLeft: 0, nominationsPerMember: 3 }, null, false],
  [{ isNominating: true, nominationsLeft: 2, nominationsPerMember: 3 }, "2 of 3 nominations left", false],
  [
    { isNominating: true, nominationsLeft: 0, nominationsPerMember: 3 },
    "3 of 3 nominated. Withdraw one to free a place.",
    true,
  ],
])("%j", (limit, words, isReached) => {
  expect(limitWords(limit)).toBe(words);
  expect(isLimitReached(limit)).toBe(isReached);
});
