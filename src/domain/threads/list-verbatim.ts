import { findFormula } from "@/domain/text/find-formula";
import { formulaAsText } from "@/domain/text/formula-as-text";
import { lengthOfNone } from "@/domain/text/list-formulas";

/** A part of a comment whose characters are no marks of Markdown: code, or a formula. */
export interface Verbatim {
  at: number;
  end: number;
  /** Where the code is within its marks; of a formula, as what it is read. */
  content: { from: number; to: number } | string;
}

const mayBegin = /[\\$`]|~~~/g;

/** Code and formulas of a comment, in order and as rendering finds them. Takes time in proportion to the length. */
export function listVerbatim(markdown: string): Verbatim[] {
  const closingRuns = pairBackticks(markdown);
  const found: Verbatim[] = [];
  let at = 0;
  for (;;) {
    mayBegin.lastIndex = at;
    const next = mayBegin.exec(markdown)?.index;
    if (next === undefined) return found;
    const verbatim = readFence(markdown, next) ?? readSpan(markdown, next, closingRuns) ?? readFormula(markdown, next);
    if (verbatim !== null) found.push(verbatim);
    at = verbatim?.end ?? next + lengthOfText(markdown, next);
  }
}

function readFence(markdown: string, at: number): Verbatim | null {
  const lineStart = markdown.lastIndexOf("\n", at - 1) + 1;
  if (at - lineStart > 3 || markdown.slice(lineStart, at).trim() !== "") return null;
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(markdown.slice(at, endOfLine(markdown, at)))?.[0];
  if (fence === undefined) return null;
  const from = Math.min(endOfLine(markdown, at) + 1, markdown.length);
  let line = from;
  while (line < markdown.length) {
    const lineEnd = endOfLine(markdown, line);
    const text = markdown.slice(line, lineEnd).trim();
    if (text.startsWith(fence) && text === fence.charAt(0).repeat(text.length)) {
      return { at, end: lineEnd, content: { from, to: line } };
    }
    line = lineEnd + 1;
  }
  return { at, end: markdown.length, content: { from, to: markdown.length } };
}

function readSpan(markdown: string, at: number, closingRuns: ReadonlyMap<number, number>): Verbatim | null {
  const close = closingRuns.get(at);
  if (close === undefined) return null;
  const length = runAt(markdown, at);
  return { at, end: close + length, content: { from: at + length, to: close } };
}

function readFormula(markdown: string, at: number): Verbatim | null {
  const formula = findFormula(markdown, at);
  return formula && { at, end: formula.end, content: formulaAsText(formula.tex) };
}

/** By where a run of backticks begins, where the next one of its length does. */
function pairBackticks(markdown: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { 0: run, index } of [...markdown.matchAll(/`+/g)].reverse()) {
    const close = next.get(run.length);
    if (close !== undefined) pairs.set(index, close);
    next.set(run.length, index);
  }
  return pairs;
}

function lengthOfText(markdown: string, at: number): number {
  return markdown[at] === "`" ? runAt(markdown, at) : lengthOfNone(markdown, at);
}

function runAt(markdown: string, at: number): number {
  let end = at;
  while (markdown[end] === "`") end += 1;
  return end - at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
