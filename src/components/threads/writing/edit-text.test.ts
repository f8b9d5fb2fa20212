import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange, type Format, formatText } from "./edit-text";
import { quotation } from "./quotation";

/** "a [b] c": the brackets hold the selection, or are the caret where there is nothing between them. */
function read(marked: string) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return { value: marked.replace(/[[\]]/g, ""), start, end };
}

function write(format: Format, marked: string): string {
  const selected = read(marked);
  const change = formatText(format, selected);
  const value = applyChange(selected.value, change);
  const { start, end } = change.select;
  return `${value.slice(0, start)}⟦${value.slice(start, end)}⟧${value.slice(end)}`;
}

test.each<[Format, string, string]>([
  ["bold", "a [b] c", "a **⟦b⟧** c"],
  ["bold", "a **[b]** c", "a ⟦b⟧ c"],
  ["bold", "a [] c", "a **⟦bold⟧** c"],
  ["italic", "[a]", "_⟦a⟧_"],
  ["code", "say [x]", "say `⟦x⟧`"],
  ["code", "say\n[x\ny]\nend", "say\n```\n⟦x\ny⟧\n```\nend"],
  ["formula", "so [n^2]", "so $⟦n^2⟧$"],
  ["formula", "[a\nb]", "$$\n⟦a\nb⟧\n$$"],
  ["quote", "one\nt[w]o\nthree", "one\n> two⟦⟧\nthree"],
  ["quote", "[> one\n> two]", "⟦one\ntwo⟧"],
  ["list", "[one\ntwo]", "⟦- one\n- two⟧"],
])("%s of %j", (format, before, after) => expect(write(format, before)).toBe(after));

test("a link wraps words, or an address", () => {
  const words = formatText("link", { value: "see it", start: 4, end: 6 });
  expect(applyChange("see it", words)).toBe("see [it](https://)");
  const address = formatText("link", { value: "https://example.org/a", start: 0, end: 21 });
  expect(applyChange("https://example.org/a", address)).toBe("[words](https://example.org/a)");
});

test("a quotation is one, paragraph by paragraph, and leaves room below", () => {
  expect(quotation(" first\n\nsecond ")).toBe("> first\n>\n> second\n\n");
});

describe("whatever is selected", () => {
  const formats: Format[] = ["bold", "italic", "link", "code", "quote", "formula", "list"];
  test("nothing that was written is lost, and the selection stays within the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "\n", "*", "é") }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...formats),
        (value, a, b, format) => {
          const [start, end] = [a % (value.length + 1), b % (value.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const change = formatText(format, { value, start, end });
          const after = applyChange(value, change);
          const letters = (text: string) => text.replace(/[^aé]/g, "");
          expect(change.select.start).toBeGreaterThanOrEqual(0);
          expect(change.select.end).toBeLessThanOrEqual(after.length);
          if (start !== end) expect(letters(after.replace("words", ""))).toContain(letters(value.slice(start, end)));
          expect(after.startsWith(value.slice(0, change.start))).toBe(true);
          expect(after.endsWith(value.slice(change.end))).toBe(true);
        },
      ),
    );
  });
});
