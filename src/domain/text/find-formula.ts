import { isEscapedText } from "./escaped-text";
import { environmentName } from "./formula-environments";

/** Code units of the TeX of one formula; ten lines of an aligned derivation. Longer ones are shown as their source. */
export const MAX_FORMULA_LENGTH = 1_500;

export interface Formula {
  tex: string;
  display: boolean;
  /** As written, delimiters included: what is shown when the formula cannot be set. */
  source: string;
  /** Index after the closing delimiter. */
  end: number;
}

/**
 * The formula that begins at `at`, or null: `$x$`, `$$x$$`, `\(x\)`, `\[x\]`, or an environment such as `align`. What
 * is a formula in comments, abstracts, mails, excerpts and search is decided here alone. A formula ends with its
 * paragraph and is at most MAX_FORMULA_LENGTH long, so that a text full of openings costs no more than its length times
 * that. The caller passes over escapes: `\\(` is a backslash and a bracket.
 */
export function findFormula(text: string, at: number): Formula | null {
  if (text[at] === "$") return findDollarFormula(text, at);
  if (text[at] !== "\\") return null;
  return findBracketFormula(text, at) ?? findEnvironment(text, at);
}

/**
 * By Pandoc's rule, which leaves prices alone: `$` opens before what is no space, the next `$` that is not escaped
 * closes after what is no space and not before a digit. `$$` sets on its own line.
 */
export function findDollarFormula(text: string, at: number): Formula | null {
  if (text[at] !== "$") return null;
  const display = text[at + 1] === "$";
  const open = display ? "$$" : "$";
  const start = at + open.length;
  if (!display && (start >= text.length || isSpace(text[start]))) return null;
  const close = findClosing(text, start, { open, close: open });
  if (close === -1) return null;
  const end = close + open.length;
  if (!display && (isSpace(text[close - 1]) || isDigit(text[end]))) return null;
  return formula(text, { at, start, close, end, display });
}

/** TeX's own delimiters, `\(x\)` and `\[x\]`, unless they look like brackets that Markdown escapes. */
export function findBracketFormula(text: string, at: number): Formula | null {
  const open = text.slice(at, at + 2);
  if (open !== "\\(" && open !== "\\[") return null;
  const close = findClosing(text, at + 2, { open, close: open === "\\(" ? "\\)" : "\\]" });
  if (close === -1) return null;
  const found = formula(text, { at, start: at + 2, close, end: close + 2, display: open === "\\[" });
  if (found === null) return null;
  return isEscapedText(found.tex, { isSquare: found.display, next: text[found.end] ?? "" }) ? null : found;
}

/** An environment of formulas without delimiters, `\begin{align}…\end{align}`, others of its name within included. */
function findEnvironment(text: string, at: number): Formula | null {
  const name = environmentName(text, at);
  if (name === null) return null;
  const [open, close] = [`\\begin{${name}}`, `\\end{${name}}`];
  const closesAt = findClosing(text, at + open.length, { open, close });
  if (closesAt === -1) return null;
  const end = closesAt + close.length;
  return formula(text, { at, start: at, close: end, end, display: true });
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

/** Where what was opened before `start` closes, or -1. The same delimiters may occur in it, as in `\text{if \(x\)}`. */
function findClosing(text: string, start: number, { open, close }: { open: string; close: string }): number {
  const last = Math.min(text.length, start + MAX_FORMULA_LENGTH);
  let depth = 1;
  let at = start;
  while (at <= last) {
    const character = text[at];
    if (text.startsWith(close, at)) {
      depth -= 1;
      if (depth === 0) return at;
      at += close.length;
    } else if (character === "\\") {
      const isNested = open !== close && text.startsWith(open, at);
      if (isNested) depth += 1;
      at += isNested ? open.length : 2;
    } else if (character === "\n" && /^\n[^\S\n]*\n/.test(text.slice(at, at + 80))) return -1;
    else at += 1;
  }
  return -1;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}
