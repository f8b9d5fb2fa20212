import { expect, test } from "vitest";
import { isAsked, turnWords } from "./turn-words";

const ahead = { endedBecause: null, isCancelled: false, isPast: false, byName: null };
const declined = { status: "ended", endedBecause: "declined" } as const;
const replaced = { status: "ended", endedBecause: "replaced" } as const;

test.each([
  [{ ...ahead, status: "proposed" }, "You are asked to present", true],
  [{ ...ahead, status: "proposed", isPast: true }, "You were asked to present", false],
  [{ ...ahead, status: "proposed", isCancelled: true }, "The meeting you would present at is cancelled", false],
  [{ ...ahead, status: "accepted" }, "You present", false],
  [{ ...ahead, status: "accepted", byName: "Ada" }, "Ada chose you to present", false],
  [{ ...ahead, status: "accepted", byName: "Ada", isPast: true }, "You presented", false],
  [{ ...ahead, ...declined, isPast: true }, "You declined to present", false],
  [{ ...ahead, ...replaced, byName: "Ada" }, "You no longer present this", false],
  [{ ...ahead, ...replaced, isCancelled: true }, "You no longer present this", false],
  [{ ...ahead, ...replaced, endedBecause: "expired" }, "You no longer present this", false],
] as const)("%j", (turn, words, isWanted) => {
  expect(turnWords(turn)).toBe(words);
  expect(isAsked(turn)).toBe(isWanted);
});
