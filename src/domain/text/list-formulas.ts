import { type Formula, findFormula } from "./find-formula";

/** A formula in a text, with its place. */
export type PlacedFormula = Formula & { at: number };

const mayBegin = /[\\$]/g;

/** The formulas of a text, in order. */
export function listFormulas(text: string): PlacedFormula[] {
  const found: PlacedFormula[] = [];
  let at = nextSign(text, 0);
  while (at !== -1) {
    const formula = findFormula(text, at);
    if (formula !== null) found.push({ ...formula, at });
    at = nextSign(text, formula?.end ?? at + lengthOfNone(text, at));
  }
  return found;
}

/** Characters to pass over where a dollar or backslash opens no formula: an escape, and both dollars of `$$`, are one. */
export function lengthOfNone(text: string, at: number): number {
  const [sign, next] = [text[at], text[at + 1]];
  return next !== undefined && (sign === "\\" || next === "$") ? 2 : 1;
}

function nextSign(text: string, from: number): number {
  mayBegin.lastIndex = from;
  return mayBegin.exec(text)?.index ?? -1;
}
