import fc from "fast-check";
import { expect, test } from "vitest";
import { TEASER_LENGTH } from "@/domain/papers/paper-limits";
import { cutTeaser } from "@/domain/papers/teaser";

const word = "word ";

test.each([
  ["a short one stays", "A short\n\nabstract.", "A short abstract."],
  ["a long one ends between words", word.repeat(100), `${word.repeat(56).trim()}…`],
  ["and without the comma before the cut", `${word.repeat(55)}word, ${word.repeat(50)}`, `${word.repeat(56).trim()}…`],
  ["a formula is not halved", `${word.repeat(50)}$x ${word.repeat(20).trim()}$ end`, `${word.repeat(50).trim()}…`],
  ["a whole formula stays", `$x^2$ ${word.repeat(70)}`, `$x^2$ ${word.repeat(55).trim()}…`],
  [
    "a price is no formula that opens",
    `${String.raw`\$5 `}${word.repeat(70)}`,
    `${String.raw`\$5 `}${word.repeat(55).trim()}…`,
  ],
])("%s", (_name, abstract, teaser) => {
  expect(cutTeaser(abstract)).toBe(teaser);
});

test("no text is cut into something longer, empty or half a character", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "$", "\\", "😀", "\n", "."), maxLength: 700 });
  fc.assert(
    fc.property(text, (abstract) => {
      const teaser = cutTeaser(abstract);
      expect(teaser.length).toBeLessThanOrEqual(TEASER_LENGTH + 1);
      expect(teaser === "").toBe(abstract.trim() === "");
      expect(teaser).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
