import { expect, test } from "vitest";
import { isAsked, turnWords } from "./turn-words";

const ahead = { isCancelled: false, isPast: false, byName: null };

test.each([
  [{ ...ahead, status: "proposed" }, "You are asked to present", true],
  [{ ...ahead, status: "proposed", isPast: true }, "You were asked to present", false],
  [{ ...ahead, status: "proposed", isCancelled: true }, "The meeting at which you would present is off", false],
  [{ ...ahead, status: "accepted" }, "You present", false],
  [{ ...ahead, status: "accepted", byName: "Ada" }, "Ada set you to present", false],
  [{ ...ahead, status: "accepted", byName: "Ada", isPast: true }, "You presented", false],
  [{ ...ahead, status: "declined", isPast: true }, "You were asked to present, and said no", false],
  [{ ...ahead, status: "withdrawn", byName: "Ada" }, "You are not to present this any more", false],
  [{ ...ahead, status: "withdrawn", isCancelled: true }, "You are not to present this any more", false],
] as const)("%j", (turn, words, isWanted) => {
  expect(turnWords(turn)).toBe(words);
  expect(isAsked(turn)).toBe(isWanted);
});
