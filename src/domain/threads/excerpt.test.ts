import { processorTimeOf } from "@tests/setup/processor-time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf, plainLine } from "./excerpt";

test.each([
  ["Is **this** not *where* the `cost` sits?", "Is this not where the cost sits?"],
  ["> a passage\n> of two lines\n\nI doubt it.", "I doubt it."],
  ["> only a passage", "only a passage"],
  ["# Heading\n\n- one\n- [x] two\n1. three", "Heading one two three"],
  ["See [Lemma 7](https://example.org/a_b) and ![a curve](https://example.org/c.png).", "See Lemma 7 and a curve."],
  ["```python\nx = 1\n```\nThat is all.", "x = 1 That is all."],
  ["A note[^1].\n\n[^1]: below", "A note. below"],
  [
    "They bound it by $d H \\log T$, with a_b_c as it is and 2 * 3 * 4.",
    "They bound it by d H log T, with a_b_c as it is and 2 * 3 * 4.",
  ],
  ["**It holds for $x_1 * y_1$** and $x_2 * y_2$.", "It holds for x₁ * y₁ and x₂ * y₂."],
  ["[a](https://example.org/$x$) and $y_1$", "a and y₁"],
  ["So:\n\n$$\n\\sqrt{d}\n$$\n\nas said.", "So: √d as said."],
  ["It costs $5, or \\$6, and $7.", "It costs $5, or \\$6, and $7."],
  ["So \\(x_1\\), and\n\n\\[\ny^2\n\\]\n\nholds.", "So x₁, and y² holds."],
  ["\\begin{align}\na &= b\\\\\n&= c\n\\end{align}", "a = b; = c"],
  ["As `\\(x\\)` and ``$`x$`` stand in code", "As \\(x\\) and $`x$ stand in code"],
  ["```sh\n# $a_b$ *c*\n- d\n```\n*e*", "# $a_b$ *c* - d e"],
  ["~~~\n\\(x\\)\n~~~", "\\(x\\)"],
  ["`` open $x_1$", "`` open x₁"],
  ["a `b $x_1$", "a `b x₁"],
  ["see \\[1, 2\\] and \\(see above\\)", "see \\[1, 2\\] and \\(see above\\)"],
  ["**重要：**這個 `代码` 和 \\(x_1\\)。", "重要：這個 代码 和 x₁。"],
  ["<b>not</b> HTML", "<b>not</b> HTML"],
  ["turned \u202Eround\u2067 and שלום\u200F", "turned round and שלום\u200F"],
])("%j reads %j", (markdown, text) => {
  expect(excerptOf(markdown)).toBe(text);
});

test.each([
  ["so \\(<x>_1\\) is", "so <x₁> is"],
  ["\\<begin>{<align>}\na &= b\n\\end{<align>}", "<a = b>"],
  ["$<5> and $<6>", "$<5> and $<6>"],
  ["a <word>$x_1$<next>", "a <word>x₁<next>"],
  ["`\\(<x>\\)` and **<bold>**", "\\(<x>\\) and <bold>"],
  ["```<python>\n<x> = 1\n```", "<x> = 1"],
  ["no hit and $x_1$", "no hit and x₁"],
  ["<x>", "<x>"],
])("with hits marked, %j reads %j", (markdown, text) => {
  expect(plainLine(markdown, ["<", ">"])).toBe(text);
});

test("is cut at a word, with an ellipsis", () => {
  expect(excerptOf("one two three, four five", 16)).toBe("one two three…");
  expect(excerptOf("a".repeat(30), 10)).toBe(`${"a".repeat(9)}…`);
  expect(excerptOf("🦉".repeat(11), 10)).toBe(`${"🦉".repeat(9)}…`);
});

test("is one line and never longer than asked, whatever was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 10, max: 200 }), (markdown, max) => {
      const text = excerptOf(markdown, max);
      expect([...text].length).toBeLessThanOrEqual(max);
      expect(text).not.toMatch(/[\r\n\t]/);
    }),
  );
});

test("does not slow down on marks that never close", () => {
  const took = processorTimeOf(() => excerptOf("*a **b `c ~~d [e](".repeat(60)));
  expect(took).toBeLessThan(300); // a few here
});

/** A search makes an excerpt of twenty whole comments. What grows with the square of the length takes seconds here. */
test.each([
  "[^",
  "[^a",
  "![",
  "[a](",
  "**a __b ~~c `d ",
  "> ",
  "- ",
  "*a",
  "$",
  "$a",
  "$a$",
  "\\$",
  "\\(a",
  "\\(\\[",
  "\\begin{align}",
  "`a ``",
  "\n```\n",
  "\n~~~a",
])("%j all over costs little", (piece) => {
  const before = process.cpuUsage();
  plainLine(piece.repeat(80_000 / piece.length));
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
});
