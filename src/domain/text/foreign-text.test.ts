import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanAbstract, cleanForeignText, cleanTitle } from "@/domain/text/foreign-text";

describe("a title", () => {
  test.each([
    ["a newline and two spaces", "Sharing is Caring:\n  Collective RL", "Sharing is Caring: Collective RL"],
    ["CRLF, tabs and no-break spaces", " A\r\n\tB\u00a0C ", "A B C"],
    ["U+0000 and other controls", "A\u0000B\u0007C\u009f", "ABC"],
    ["lone surrogates", "A\ud800B \udfffC", "A\ufffdB \ufffdC"],
    ["a whole surrogate pair", "𝔽 🦙", "𝔽 🦙"],
    ["zero-width joiners, which some scripts need", "क्‍ष", "क्‍ष"],
  ])("%s", (_, given, expected) => {
    expect(cleanTitle(given)).toBe(expected);
  });
});

describe("an abstract", () => {
  test.each([
    ["lines wrapped by the source are joined", "One\ntwo\nthree.", "One two three."],
    ["an empty line parts paragraphs", "One.\n\nTwo.\r\n \r\nThree.", "One.\n\nTwo.\n\nThree."],
    ["LaTeX stays as it is", "In $O(n \\log n)$ and \\emph{fast}.", "In $O(n \\log n)$ and \\emph{fast}."],
    ["nothing but white space", " \n\n \t", ""],
  ])("%s", (_, given, expected) => {
    expect(cleanAbstract(given)).toBe(expected);
  });
});

test("whatever comes in, what comes out can be stored, and cleaning again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const anyText = `${text}\ud83d\u0000`;
      for (const clean of [cleanForeignText, cleanTitle, cleanAbstract]) {
        const once = clean(anyText);
        expect(once).not.toMatch(/\p{Surrogate}|\u0000/u);
        expect(clean(once)).toBe(once);
      }
    }),
  );
});
