import { expect, test } from "vitest";
import { isAsked, turnWords } from "./turn-words";

const ahead = { endedBecause: null, isCancelled: false, isPast: false, byName: null };
const declined = { status: "ended", endedBecause: "declined" } as const;
const replaced = { status: "ended", endedBecause: "replaced" } as const;

test.each([
  [{ ...ahead, status: "proposed" }, "You are asked to present", true],
  [{ ...ahead, status: "proposed", isPast: true }, "You were asked to present", false],
  [{ ...ahead, status: "proposed", isCancelled: true }, "The meeting at which you would present is off", false],
  [{ ...ahead, status: "accepted" }, "You present", false],
  [{ ...ahead, status: "accepted", byName: "Ada" }, "Ada set you to present", false],
  [{ ...ahead, status: "accepted", byName: "Ada", isPast: true }, "You presented", false],
  [{ ...ahead, ...declined, isPast: true }, "You were asked to present, and said no", false],
  [{ ...ahead, ...replaced, byName: "Ada" }, "You are not to present this any more", false],
  [{ ...ahead, ...replaced, isCancelled: true }, "You are not to present this any more", false],
  [{ ...ahead, ...replaced, endedBecause: "expired" }, "You are not to present this any more", false],
] as const)("%j", (turn, words, isWanted) => {
  expect(turnWords(turn)).toBe(words);
  expect(isAsked(turn)).toBe(isWanted);
});
