import type { QuoteAnchor } from "@/domain/threads/anchor";
import { quoteOf } from "@/domain/threads/find-quote";
import type { Dice } from "./random";

/** A few words of an abstract for somebody to talk about; null where it has no plain sentence of some length. */
export function findPassage(abstract: string, dice: Dice): QuoteAnchor | null {
  // Formulas and marks look different in the text as it is shown.
  const passages = [...abstract.matchAll(/\b[A-Za-z][A-Za-z, -]{30,90}(?=[.;:])/g)];
  if (passages.length === 0) return null;
  const { 0: words, index } = dice.pick(passages);
  return quoteOf(abstract, { start: index, end: index + words.length });
}
