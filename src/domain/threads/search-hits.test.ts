import { expect, test } from "vitest";
import { excerptAround, splitHits } from "./search-hits";

test.each([
  ["", []],
  ["no hit", [["no hit", false]]],
  [
    "<a> b <c>",
    [
      ["a", true],
      [" b ", false],
      ["c", true],
    ],
  ],
  [
    "<a><b>",
    [
      ["a", true],
      ["b", true],
    ],
  ],
  [
    "cut in <the mid…",
    [
      ["cut in ", false],
      ["the mid…", true],
    ],
  ],
  [
    "a> b",
    [
      ["a", false],
      [" b", false],
    ],
  ],
])("%j", (excerpt, expected) => {
  expect(splitHits(excerpt, ["<", ">"]).map(({ text, isHit }) => [text, isHit])).toEqual(expected);
});

const said = (line: string, max: number) =>
  excerptAround(line, ["<", ">"], max)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join("");

test.each([
  ["a <short> line", 50, "a [short] line"],
  ["no hit at all, and long", 10, "no hit at …"],
  [`${"word ".repeat(40)}the <hit> here`, 200, `…${"word ".repeat(15)}the [hit] here`],
  [`${"x".repeat(300)}<hit> here`, 200, "…[hit] here"],
  [`a <hit> ${"word ".repeat(40)}`, 20, "a [hit] word word wo…"],
])("%j within %i characters", (line, max, expected) => {
  expect(said(line, max)).toBe(expected);
});
