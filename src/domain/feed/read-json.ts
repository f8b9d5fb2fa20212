import { findJsonBreak } from "@/domain/feed/find-json-break";

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
  let depth = 0;
  let marks = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index);
      continue;
    }
    if (code !== COMMA && code !== OPEN_LIST && code !== OPEN_OBJECT && code !== CLOSE_LIST && code !== CLOSE_OBJECT) {
      continue;
    }
    marks += 1;
    if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
    if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
    if (depth > MAX_JSON_DEPTH || marks > MAX_JSON_MARKS) return true;
  }
  return false;
}

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 44, 91, 93, 123, 125];

/** Index of the closing quote, or the text's length. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) break;
  }
  return index;
}
