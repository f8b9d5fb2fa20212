import { processorTimeOf } from "@tests/setup/processor-time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote, quoteOf } from "./find-quote";
import { MAX_QUOTE_LENGTH } from "./thread-limits";

const abstract =
  "We watch a small model wait, and report what it learns from waiting. The model waits until the evidence is " +
  "sufficient, by a measure that we define. In four of five settings waiting is cheap; in the fifth it is useless.";

const rangeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const anchorOf = (words: string) => quoteOf(abstract, rangeOf(abstract, words));
/** What the anchor of these words finds in another text. */
const findIn = (text: string, words: string) => {
  const range = findQuote(text, anchorOf(words));
  return range && text.slice(range.start, range.end);
};

describe("a passage is found again", () => {
  test.each([
    ["in the same text", abstract, "waits until the evidence is sufficient", "waits until the evidence is sufficient"],
    ["behind a new beginning", `Abstract. ${abstract}`, "waiting is cheap", "waiting is cheap"],
    [
      "with other line ends",
      abstract.replaceAll(" ", "\n  "),
      "evidence is sufficient",
      "evidence\n  is\n  sufficient",
    ],
    [
      "with a word changed",
      abstract.replace("sufficient", "enough"),
      "The model waits until the evidence is sufficient, by a measure",
      "The model waits until the evidence is enough, by a measure",
    ],
    [
      "with a word added",
      abstract.replace("the evidence", "all the evidence"),
      "waits until the evidence is sufficient, by a measure",
      "waits until all the evidence is sufficient, by a measure",
    ],
    ["by its surroundings, where it occurs twice", abstract, "waiting", "waiting"],
  ])("%s", (_, text, words, expected) => {
    expect(findIn(text, words)).toBe(expected);
  });

  test("of two places, the one with the surroundings", () => {
    const second = { start: abstract.lastIndexOf("waiting"), end: abstract.lastIndexOf("waiting") + 7 };
    expect(findQuote(abstract, quoteOf(abstract, second))).toEqual(second);
    const first = rangeOf(abstract, "waiting");
    expect(findQuote(`A preface. ${abstract}`, quoteOf(abstract, first))).toEqual({
      start: first.start + 11,
      end: first.end + 11,
    });
  });
});

describe("a passage is lost", () => {
  test.each([
    [
      "from another text",
      "Nothing of the kind is written here, and nobody waits.",
      "The model waits until the evidence",
    ],
    ["when its sentence went", abstract.replace(/The model waits.*?define\. /, ""), "evidence is sufficient"],
    ["when the word occurs elsewhere alone", "Five is a number. It is odd.", "In four of five"],
    ["when a short word is left without its surroundings", "A poem: cheap wine, cheap bread.", "cheap"],
    ["from nothing", "", "waiting is cheap"],
  ])("%s", (_, text, words) => {
    expect(findIn(text, words)).toBeNull();
  });
});

const words = fc.array(fc.constantFrom("model", "waits", "for", "the", "cheap", "evidence", "𝔼", "of", "loss"), {
  minLength: 12,
  maxLength: 60,
});

describe("whatever the text is", () => {
  test("what was quoted is what is found, in the same text and behind and before others", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.constantFrom("", "New. "), (list, from, length, more) => {
        const text = list.join(" ");
        const start = from % (text.length - 1);
        const end = Math.min(text.length, start + 1 + (length % 40));
        const quote = quoteOf(text, { start, end });
        fc.pre(quote.exact.trim() !== "" && quote.exact.length >= 1);
        const changed = more + text + more;
        const found = findQuote(changed, quote);
        expect(found && changed.slice(found.start, found.end)).toBe(quote.exact.trim());
      }),
    );
  });

  test("one wrong character in ten does not lose a sentence", () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), (offset) => {
        const sentence = "The model waits until the evidence is sufficient, by a measure that we define.";
        const { start, end } = rangeOf(abstract, sentence);
        const text = [...abstract]
          .map((character, index) =>
            index >= start && index < end && (index - start) % 10 === offset % 10 ? "#" : character,
          )
          .join("");
        const found = findQuote(text, quoteOf(abstract, { start, end }));
        expect(Math.abs((found?.start ?? -99) - start)).toBeLessThanOrEqual(1);
        expect(Math.abs((found?.end ?? -99) - end)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a range lies within the text, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 60 }), fc.string(), (text, exact, prefix) => {
        const found = findQuote(text, { exact, prefix, suffix: "" });
        if (found === null) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("the longest passage in a long text takes a moment", () => {
    const nowhere = { exact: "x".repeat(MAX_QUOTE_LENGTH), prefix: "", suffix: "" };
    const took = processorTimeOf(() => expect(findQuote("abcdefghij ".repeat(500), nowhere)).toBeNull());
    expect(took).toBeLessThan(3_000);
  });
});
