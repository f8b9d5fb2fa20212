import { findJsonBreak } from "@/domain/feed/find-json-break";
import { measureJson } from "@/domain/text/measure-json";

/** Parsed JSON; or the place where it breaks, `line` and `column` counted from 1; or `bomb`: not worth parsing. */
export type JsonReading =
  | { kind: "value"; value: unknown }
  | { kind: "broken"; position: number; line: number; column: number; endsTooEarly: boolean }
  | { kind: "bomb" };

/** An item of the feed is five levels deep. */
export const MAX_JSON_DEPTH = 64;
/** Brackets and commas. A month of the feed has 150,000; more than this takes more memory than its text by far. */
export const MAX_JSON_MARKS = 6_000_000;

/**
 * `JSON.parse` that says where, and that is not made to parse what was built to hurt: thirty million opening brackets
 * keep the engine busy for twelve seconds.
 */
export function readJson(text: string): JsonReading {
  if (isBomb(text)) return { kind: "bomb" };
  try {
    return { kind: "value", value: JSON.parse(text) };
  } catch {
    const position = findJsonBreak(text);
    const before = text.slice(0, position);
    return {
      kind: "broken",
      position,
      line: before.split("\n").length,
      column: position - before.lastIndexOf("\n"),
      endsTooEarly: position >= text.trimEnd().length,
    };
  }
}

function isBomb(text: string): boolean {
  const { depth, values, containers } = measureJson(text);
  return depth > MAX_JSON_DEPTH || values + 2 * containers > MAX_JSON_MARKS;
}
