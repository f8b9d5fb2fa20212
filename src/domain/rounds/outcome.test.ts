import { expect, test } from "vitest";
import { inWords } from "./outcome";
import { parseRational } from "./rational";

test.each([
  ["7", "7"],
  ["31/60", "31/60"],
  ["999/1000", "about 0.999"],
  ["10001/4000", "about 2.500"],
  ["99999/4000", "about 25.000"],
  ["10007/10000", "about 1.001"],
  ["-1/30000", "about 0.000"],
])("%s is said as %s", (exact, words) => {
  expect(inWords(parseRational(exact) ?? { n: 0n, d: 1n })).toBe(words);
});
