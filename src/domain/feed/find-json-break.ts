const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const SPACE = /[ \t\r\n]*/y;
const UNFINISHED_NUMBER = /^-?(?:\d+\.?|\d+(?:\.\d+)?[eE][+-]?)?$/;
/** No sane number is longer, and looking further for the end of one is not worth it. */
const MAX_NUMBER_LENGTH = 400;

type Expected = "value" | "value-or-]" | "key" | "key-or-}" | ":" | ",-or-end" | "end";

/** A token's kind (a mark is its own kind) and the index after it, or where it turns out to be none. */
type Token = { kind: string; end: number } | { breakAt: number };

/**
 * Index of the first character at which `text` stops being JSON, for text that `JSON.parse` refused; its length if it
 * only ends too early. The engine reports the place of some mistakes and not of others.
 */
export function findJsonBreak(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let index = 0;
  for (;;) {
    SPACE.lastIndex = index;
    const at = index + (SPACE.exec(text)?.[0].length ?? 0);
    const token = readToken(text, at);
    if ("breakAt" in token) return token.breakAt;
    const next = step(expected, token.kind, open);
    if (next === undefined) return at;
    expected = next;
    index = token.end;
  }
}

function readToken(text: string, at: number): Token {
  const first = text.charAt(at);
  if (first === '"') return readString(text, at);
  if (first !== "" && "[]{},:".includes(first)) return { kind: first, end: at + 1 };
  SCALAR.lastIndex = at;
  const scalar = SCALAR.exec(text);
  if (scalar !== null) return { kind: "scalar", end: at + scalar[0].length };
  const rest = text.slice(at, at + MAX_NUMBER_LENGTH);
  const isUnfinished = UNFINISHED_NUMBER.test(rest) || ["true", "false", "null"].some((word) => word.startsWith(rest));
  return { breakAt: isUnfinished && at + rest.length === text.length ? text.length : at };
}

/** By hand, since a regular expression runs out of stack on a string with millions of escapes. */
function readString(text: string, at: number): Token {
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') return { kind: "string", end: index + 1 };
    if (character < " ") return { breakAt: index };
    if (character !== "\\") continue;
    index += 1;
    if (text.charAt(index) === "u") {
      const digits = /^[0-9a-f]*/i.exec(text.slice(index + 1, index + 5))?.[0].length ?? 0;
      if (digits < 4) return { breakAt: index + 1 + digits };
      index += 4;
    } else if (!'"\\/bfnrt'.includes(text.charAt(index))) {
      return { breakAt: index };
    }
  }
  return { breakAt: text.length };
}

/** What may follow a token, or undefined if the token may not appear here. */
function step(expected: Expected, token: string, open: string[]): Expected | undefined {
  const mayBeValue = expected === "value" || expected === "value-or-]";
  if (token === "[" || token === "{") {
    if (!mayBeValue) return undefined;
    open.push(token);
    return token === "[" ? "value-or-]" : "key-or-}";
  }
  if (token === "]" || token === "}") {
    const mayClose = expected === ",-or-end" || expected === (token === "]" ? "value-or-]" : "key-or-}");
    if (!mayClose || open.pop() !== (token === "]" ? "[" : "{")) return undefined;
    return open.length === 0 ? "end" : ",-or-end";
  }
  if (token === ",") return expected === ",-or-end" ? (open.at(-1) === "[" ? "value" : "key") : undefined;
  if (token === ":") return expected === ":" ? "value" : undefined;
  if (token === "string" && (expected === "key" || expected === "key-or-}")) return ":";
  if (!mayBeValue) return undefined;
  return open.length === 0 ? "end" : ",-or-end";
}
