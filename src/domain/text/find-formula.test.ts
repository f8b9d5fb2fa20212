import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBracketFormula, findDollarFormula, findFormula, MAX_FORMULA_LENGTH } from "./find-formula";
import { listFormulas } from "./list-formulas";

describe("a dollar opens a formula", () => {
  test.each([
    ["$x$", "x", false],
    ["$x^2$th", "x^2", false],
    ["$a\nb$", "a\nb", false],
    ["$\\$5$", "\\$5", false],
    ["$\\text{a \\$ b}$.", "\\text{a \\$ b}", false],
    ["$5$ and $6$", "5", false],
    ["$$x$$", "x", true],
    ["$$ x $$", " x ", true],
    ["$$\nx\n$$", "\nx\n", true],
    ["$$x$$5", "x", true],
    ["$x\\\\$", "x\\\\", false],
  ])("%j", (text, tex, display) => {
    expect(findDollarFormula(text, 0)).toMatchObject({
      tex,
      display,
      source: text.slice(0, findDollarFormula(text, 0)?.end),
    });
  });
});

describe("a dollar is a dollar", () => {
  test.each([
    "$5 and $6",
    "$5/$6",
    "$20,000 to $30,000",
    "$ x$",
    "$x $",
    "$x",
    "$",
    "$$",
    "$$$$",
    "$$ $$",
    "$x$5",
    "$x\\$",
    "$a\n\nb$",
    "$a\n \t\nb$",
    "$$a\n\nb$$",
    `$${"x".repeat(MAX_FORMULA_LENGTH + 1)}$`,
    "x$y$",
  ])("%j", (text) => {
    expect(findDollarFormula(text, 0)).toBeNull();
  });
});

test("a formula may be as long as the limit", () => {
  expect(findDollarFormula(`$${"x".repeat(MAX_FORMULA_LENGTH)}$`, 0)?.tex).toHaveLength(MAX_FORMULA_LENGTH);
});

describe("TeX's brackets", () => {
  test.each([
    ["\\(x\\)", "x", false],
    ["\\[ x \\]", " x ", true],
    ["\\(\\text{if \\(x\\)}\\) \\)", "\\text{if \\(x\\)}", false],
    ["\\[ \\text{if \\(x\\)} \\\\[2pt] y \\]", " \\text{if \\(x\\)} \\\\[2pt] y ", true],
  ])("%j", (text, tex, display) => {
    expect(findBracketFormula(text, 0)).toMatchObject({ tex, display });
  });

  test.each(["\\(x", "\\(x\\]", "(x\\)", "\\(\\)", "\\[a\n\nb\\]", "\\x"])("%j is none", (text) => {
    expect(findBracketFormula(text, 0)).toBeNull();
  });
});

describe("environments", () => {
  test.each([
    "\\begin{align}a &= b\\end{align}",
    "\\begin{gather*}\na\n\\end{gather*}",
    "\\begin{cases}\\begin{cases}a\\end{cases}\\end{cases}",
    "\\begin{equation}\\begin{split}a\\end{split}\\end{equation}",
  ])("%j", (text) => {
    expect(findFormula(`${text} b`, 0)).toEqual({ tex: text, source: text, display: true, end: text.length });
  });

  test.each([
    "\\begin{itemize}a\\end{itemize}",
    "\\begin{align}a",
    "\\begin{align}a\\end{align*}",
    "\\begin{align}a\n\nb\\end{align}",
    "\\begin{toString}a\\end{toString}",
    `\\begin{align}${"x".repeat(MAX_FORMULA_LENGTH + 1)}\\end{align}`,
  ])("%j is none", (text) => expect(findFormula(text, 0)).toBeNull());
});

test("what is found is a part of the text, and the text goes on behind it", () => {
  const texts = fc
    .array(
      fc.constantFrom(
        "$",
        "$$",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "\\",
        "a",
        "5",
        " ",
        "\n",
        "\\begin{align}",
        "\\end{align}",
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.nat(40), (text, at) => {
      for (const found of [findFormula(text, at), ...listFormulas(text).filter((formula) => formula.at === at)]) {
        if (found === null) continue;
        expect(text.slice(at, found.end)).toBe(found.source);
        expect(found.source).toContain(found.tex);
        expect(found.tex.trim()).not.toBe("");
        expect(found.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
