/** Code units of the TeX of one formula; ten lines of an aligned derivation. Longer ones are shown as their source. */
export const FORMULA_MAX = 1_500;

export interface Formula {
  tex: string;
  display: boolean;
  /** As written, delimiters included: what is shown when the formula cannot be set. */
  source: string;
  /** Index after the closing delimiter. */
  end: number;
}

/**
 * The formula that begins with the dollar at `at`, or null. By Pandoc's rule, which leaves prices alone: `$` opens before
 * what is no space, the next `$` that is not escaped closes after what is no space and not before a digit.
 * `$$` sets on its own line. A formula ends with its paragraph and is at most FORMULA_MAX long, so that a text full of
 * dollars costs no more than its length times that.
 */
export function findDollarFormula(text: string, at: number): Formula | null {
  if (text[at] !== "$") return null;
  const display = text[at + 1] === "$";
  const open = display ? "$$" : "$";
  const start = at + open.length;
  if (!display && (start >= text.length || isSpace(text[start]))) return null;
  const close = findClosing(text, start, open);
  if (close === -1) return null;
  const end = close + open.length;
  if (!display && (isSpace(text[close - 1]) || isDigit(text[end]))) return null;
  return formula(text, { at, start, close, end, display });
}

/** The formula that begins with `\(` or `\[` at `at`, or null: TeX's own delimiters, as abstracts have them. */
export function findBracketFormula(text: string, at: number): Formula | null {
  const open = text.slice(at, at + 2);
  if (open !== "\\(" && open !== "\\[") return null;
  const close = findClosing(text, at + 2, open === "\\(" ? "\\)" : "\\]");
  if (close === -1) return null;
  return formula(text, { at, start: at + 2, close, end: close + 2, display: open === "\\[" });
}

interface Span {
  at: number;
  start: number;
  close: number;
  end: number;
  display: boolean;
}

function formula(text: string, { at, start, close, end, display }: Span): Formula | null {
  const tex = text.slice(start, close);
  if (tex.trim() === "") return null;
  return { tex, display, source: text.slice(at, end), end };
}

function findClosing(text: string, start: number, closing: string): number {
  const last = Math.min(text.length, start + FORMULA_MAX);
  for (let at = start; at <= last; at += 1) {
    if (text.startsWith(closing, at)) return at;
    if (text[at] === "\\") at += 1;
    else if (text[at] === "\n" && /^\n[^\S\n]*\n/.test(text.slice(at, at + 80))) return -1;
  }
  return -1;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}
