import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { turnoutWords } from "@/components/rounds/turnout-words";
import { nominationsLeftWords, whatToDo } from "./round-words";

const RULE = "Approve every paper you would like to read. The most approved one is picked.";

test("what to do follows the phase, the seats and who reads it", () => {
  expect(whatToDo({ state: "open", rule: RULE, seats: 1 }, true)).toBe(RULE);
  expect(whatToDo({ state: "open", rule: RULE, seats: 2 }, true)).toBe(`${RULE} 2 papers are picked.`);
  expect(whatToDo({ state: "open", rule: RULE, seats: 1 }, false)).toContain("As an observer you can only read.");
  expect(whatToDo({ state: "nominating", rule: RULE, seats: 1 }, true)).toMatch(/^Nominate .*\. Then everyone votes/);
  expect(whatToDo({ state: "counting", rule: RULE, seats: 1 }, true)).toContain("being counted");
});

test.each([
  [{ state: "open", voters: 6, electorate: 9 }, "6 of 9 have voted"],
  [{ state: "open", voters: 1, electorate: 1 }, "1 of 1 has voted"],
  [{ state: "nominating", voters: 0, electorate: 9 }, "9 can vote once voting opens"],
] as const)("%j: %s", (round, words) => {
  expect(turnoutWords(round)).toContain(words);
});

describe("nominations left", () => {
  test.each([
    [{ state: "open", isNominating: true }, 2, null, "You can nominate 2 more papers until voting closes."],
    [{ state: "open", isNominating: true }, 1, null, "You can nominate one more paper until voting closes."],
    [
      { state: "nominating", isNominating: true },
      1,
      "Monday",
      "You can nominate one more paper until voting opens, Monday.",
    ],
    [{ state: "open", isNominating: true }, 0, null, "You have used all your nominations in this round."],
  ] as const)("%j, %i left: %s", (round, left, opens, words) => {
    expect(renderToStaticMarkup(nominationsLeftWords(round, left, opens))).toBe(words);
  });

  test("once the list is final, the next round is named", () => {
    expect(nominationsLeftWords({ state: "open", isNominating: false }, 2, "Monday")).toContain("the next round");
  });
});
