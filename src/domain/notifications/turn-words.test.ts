import { expect, test } from "vitest";
import { isAsked, turnWords } from "./turn-words";

test.each([
  ["proposed", false, null, "You are asked to present", true],
  ["accepted", false, null, "You present", false],
  ["accepted", false, "Ada", "Ada set you to present", false],
  ["declined", false, null, "You were asked to present, and said no", false],
  ["withdrawn", false, "Ada", "You are not to present this any more", false],
  ["proposed", true, null, "The meeting at which you would present is off", false],
  ["withdrawn", true, null, "You are not to present this any more", false],
] as const)("%s, off: %s, by %s", (status, isCancelled, byName, words, isWanted) => {
  expect(turnWords({ status, isCancelled, byName })).toBe(words);
  expect(isAsked({ status, isCancelled })).toBe(isWanted);
});
