import { expect, test } from "vitest";
import { anchorInput } from "./anchor-input";
import { MAX_PAGE_NUMBER, MAX_QUOTE_CONTEXT_LENGTH, MAX_QUOTE_LENGTH } from "./thread-limits";

const quote = { kind: "quote", exact: "waits", prefix: "it ", suffix: " long" };

test.each([
  [quote, quote],
  [
    { ...quote, prefix: "", suffix: "" },
    { ...quote, prefix: "", suffix: "" },
  ],
  [{ ...quote, authorId: "eve" }, quote],
  [
    { kind: "place", page: 3 },
    { kind: "place", page: 3, section: null, figure: null, equation: null },
  ],
  [
    { kind: "place", page: null, figure: " 4b " },
    { kind: "place", page: null, section: null, figure: "4b", equation: null },
  ],
])("%j is taken", (sent, taken) => {
  expect(anchorInput.parse(sent)).toEqual(taken);
});

test.each([
  [{ ...quote, exact: "" }],
  [{ ...quote, exact: "\u200B" }],
  [{ ...quote, exact: "x".repeat(MAX_QUOTE_LENGTH + 1) }],
  [{ ...quote, prefix: "x".repeat(MAX_QUOTE_CONTEXT_LENGTH + 1) }],
  [{ ...quote, suffix: "\0" }],
  [{ kind: "place" }],
  [{ kind: "place", page: 0 }],
  [{ kind: "place", page: MAX_PAGE_NUMBER + 1 }],
  [{ kind: "place", section: "two\nlines" }],
  [{ kind: "place", figure: "\u202E4" }],
  [{ kind: "script" }],
  ["quote"],
])("%j is refused", (sent) => {
  expect(anchorInput.safeParse(sent).success).toBe(false);
});
