import { expect, test } from "vitest";
import { readReason, sayTurnsAndWait } from "./explain-turn";
import { sayShares } from "./say-shares";

const line = (counts: Record<string, number>) =>
  Object.entries(counts).map(([name, presentedCount]) => ({ userId: name.toLowerCase(), name, presentedCount }));

test.each([
  [{ Ada: 1, Ben: 1, Cem: 1 }, "Everyone has had 1 turn, coming ones included."],
  [{ Ada: 0, Ben: 0 }, "Nobody has had a turn yet."],
  [{ Ada: 1, Ben: 1, Cem: 0 }, "Everyone has had 1 turn, coming ones included, except Cem, who has had no turn yet."],
  [{ Ada: 3, Ben: 2, Cem: 2 }, "Everyone has had 2 turns, coming ones included, except you, who have had 3 turns."],
  [
    { Ada: 1, Ben: 1, Cem: 1, Dot: 0, Eli: 0 },
    "Everyone has had 1 turn, coming ones included, except Dot and Eli, who have had no turn yet.",
  ],
])("%j in a sentence", (counts, sentence) => {
  expect(sayShares(line(counts), "ada")).toBe(sentence);
});

test.each([
  {},
  { Ada: 2, Ben: 1, Cem: 0 },
  { Ada: 1, Ben: 0 },
  { A: 1, B: 1, C: 1, D: 1, E: 1, F: 0, G: 0, H: 0, I: 0 },
])("%j is better seen", (counts) => {
  expect(sayShares(line(counts), "ada")).toBeNull();
});

test("a reason speaks to the presenter, and of them to others", () => {
  const why = "They haven’t presented yet, and nobody free has waited longer.\n0 turns so far.";
  expect(readReason(why, true)).toEqual({
    sentence: "You haven’t presented yet, and nobody free has waited longer.",
    numbers: "0 turns so far.",
  });
  expect(readReason(why, false).sentence).toMatch(/^They haven’t/);
});

test("turns and wait", () => {
  expect(sayTurnsAndWait({ presentedCount: 0, waitingDays: 0 })).toBe("No turn yet, waiting less than a day");
  expect(sayTurnsAndWait({ presentedCount: 1, waitingDays: 1 })).toBe("1 turn so far, waiting 1 day");
  expect(sayTurnsAndWait({ presentedCount: 3, waitingDays: 65 })).toBe("3 turns so far, waiting 65 days");
});

test("a reason of before stays as it was stored", () => {
  const why = "Has not presented yet; the club’s mean is 0; nobody else is available.";
  expect(readReason(why, true)).toEqual({ sentence: why, numbers: null });
});
