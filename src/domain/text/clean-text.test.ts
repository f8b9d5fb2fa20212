import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "@/domain/domain-error";
import { assertCleanText, cleanText, countCodePoints } from "./clean-text";

const name = cleanText({ min: 1, max: 10 });
const body = cleanText({ min: 1, max: 10, lines: "many" });
const optional = cleanText({ min: 0, max: 10 });

describe("a name", () => {
  test.each([
    ["plain", "Ada"],
    ["ten emoji, which are twenty UTF-16 units", "🦉".repeat(10)],
    ["right-to-left letters", "עדה"],
    ["letters joined by an invisible joiner", "می\u200Cخواهم"],
    ["a family of four code points and three joiners", "👩‍👩‍👧‍👦"],
    ["combining marks", "e\u0301"],
    ["eight of them", `e${"\u0301".repeat(8)}`],
    ["markup", "<b>&amp;"],
    ["a replacement character", "a\uFFFDb"],
  ])("accepts %s and gives it back unchanged", (_, text) => {
    expect(name.parse(text)).toBe(text);
  });

  test("is trimmed", () => {
    expect(name.parse("  Ada \n")).toBe("Ada");
  });

  test.each([
    ["nothing", "", "Write something"],
    ["only spaces", "   ", "Write something"],
    ["only a zero-width space", "\u200B", "no visible"],
    ["only a Hangul filler", "\u3164", "no visible"],
    ["only a Braille blank", "\u2800", "no visible"],
    ["only a soft hyphen and a word joiner", "\u00AD\u2060", "no visible"],
    ["only tag characters", "\u{E0041}", "no visible"],
    ["only a variation selector", "\uFE0F", "no visible"],
    ["only a combining accent", "\u0301", "no visible"],
    ["only a filler of Khitan script", "\u{16FE4}", "no visible"],
    ["only a note without a head", "\u{1D159}", "no visible"],
    ["nine marks on one letter", `a${"\u0301".repeat(9)}`, "at most eight marks"],
    ["U+0000", "a\0b", "U+0000"],
    ["a lone high surrogate", "a\uD800", "surrogate"],
    ["a lone low surrogate", "\uDC00a", "surrogate"],
    ["a line end", "a\nb", "one line"],
    ["a line separator", "a\u2028b", "one line"],
    ["an escape sequence", "a\u001B[31m", "one line"],
    ["a C1 control", "a\u0085b", "one line"],
    ["a right-to-left override", "a\u202Eb", "direction"],
    ["an isolate", "a\u2067b", "direction"],
    ["eleven code points", "🦉".repeat(11), "at most 10"],
    ["far too much", "a".repeat(100_000), "at most 10"],
  ])("refuses %s", (_, text, reason) => {
    const result = name.safeParse(text);
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.message).toContain(reason);
  });

  test("of two characters or more is asked for with the number", () => {
    const result = cleanText({ min: 2, max: 10 }).safeParse("a");
    expect(result.error?.issues[0]?.message).toBe("Use at least 2 characters.");
  });

  test("that may be empty may be empty", () => {
    expect(optional.parse(" ")).toBe("");
  });
});

describe("a body", () => {
  test.each(["a\n\tb\r\n", "  a ", "a\u202Eb", "\u200Bx"])("keeps %j as it is", (text) => {
    expect(body.parse(text)).toBe(text);
  });

  test.each(["", " \n ", "\u200B\n", "a\0", "\uDFFF"])("refuses %j", (text) => {
    expect(body.safeParse(text).success).toBe(false);
  });

  test("passes or is refused, and what passes is unchanged and can be stored", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        const result = body.safeParse(text);
        if (result.success) {
          expect(result.data).toBe(text);
          expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
          expect(text).not.toContain("\0");
        }
      }),
    );
  });
});

describe("assertCleanText", () => {
  test("names the field", () => {
    expect(() => assertCleanText("a\0", "The abstract")).toThrow(
      new DomainError(
        "invalid_input",
        "The abstract: This text holds a null character (U+0000), which cannot be stored.",
      ),
    );
  });

  test("lets anything else pass", () => {
    expect(() => assertCleanText("a\u202E\n\u200B", "The abstract")).not.toThrow();
  });
});

test("code points are counted as people see them in a counter", () => {
  expect(countCodePoints("a🦉é")).toBe(3);
});
