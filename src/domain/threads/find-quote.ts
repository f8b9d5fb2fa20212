import type { QuoteAnchor } from "./anchor";
import { findApproximately } from "./find-approximately";
import { MAX_QUOTE_CONTEXT_LENGTH } from "./thread-limits";

/**
 * Characters that may differ, as a part of the passage: a changed word in a sentence is the passage still, half of it
 * not.
 */
const ERRORS_ALLOWED = 0.2;

/**
 * A passage shorter than this is a word or two, which occur in many places: it counts only where its surroundings do.
 */
const SHORT_QUOTE = 16;

/** The part of the surroundings that must be there for a short passage to be the one that was meant. */
const CONTEXT_NEEDED = 0.5;

export interface TextRange {
  start: number;
  /** Behind the last character. */
  end: number;
}

/** The anchor of the passage from `start` to `end` (UTF-16 units) of a text as it is shown. */
export function quoteOf(text: string, range: TextRange): QuoteAnchor {
  const start = range.start - (isSecondHalf(text[range.start]) ? 1 : 0);
  const end = range.end + (isSecondHalf(text[range.end]) ? 1 : 0);
  return {
    kind: "quote",
    exact: text.slice(start, end),
    prefix: wholeCharacters(text.slice(Math.max(0, start - MAX_QUOTE_CONTEXT_LENGTH), start)),
    suffix: wholeCharacters(text.slice(end, end + MAX_QUOTE_CONTEXT_LENGTH)),
  };
}

/**
 * Where the passage is in the current text, in UTF-16 units, or null: it is lost. White space may have changed
 * in any way, and a fifth of the passage's characters otherwise; of several places the one with the most alike
 * surroundings. A selector as in the W3C's Web Annotation model (TextQuoteSelector).
 */
export function findQuote(text: string, { exact, prefix, suffix }: Omit<QuoteAnchor, "kind">): TextRange | null {
  const { folded, at } = foldSpaces(text);
  const quote = foldSpaces(exact).folded.trim();
  if (quote === "") return null;
  // A space at the passage's end belongs to what surrounds it.
  const [spaceBefore = "", spaceAfter = ""] = [/^\s*/.exec(exact)?.[0], /\s*$/.exec(exact)?.[0]];
  const context = { before: foldSpaces(prefix + spaceBefore).folded, after: foldSpaces(spaceAfter + suffix).folded };
  const found = findExactly(folded, quote);
  const places = found.length > 0 ? found : findApproximately(folded, quote, Math.floor(quote.length * ERRORS_ALLOWED));
  const best = places
    .map((place) => ({ ...place, likeness: likenessOf(folded, place, context) }))
    .reduce<(TextRange & { likeness: number }) | null>((a, b) => (a === null || b.likeness > a.likeness ? b : a), null);
  if (best === null || (quote.length < SHORT_QUOTE && best.likeness < CONTEXT_NEEDED)) return null;
  return { start: at[best.start] ?? 0, end: (at[best.end - 1] ?? 0) + 1 };
}

/** Runs of white space as one space each, and where in the text each character of the result comes from. */
function foldSpaces(text: string): { folded: string; at: number[] } {
  let folded = "";
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const isSpace = /\s/.test(text[index] ?? "");
    if (isSpace && folded.endsWith(" ")) continue;
    folded += isSpace ? " " : text[index];
    at.push(index);
  }
  return { folded, at };
}

function findExactly(text: string, quote: string): TextRange[] {
  const found: TextRange[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    found.push({ start, end: start + quote.length });
  }
  return found;
}

/** How much of what was around the passage is around this place: 0 to 1; 1 where nothing is known of it. */
function likenessOf(text: string, { start, end }: TextRange, { before, after }: { before: string; after: string }) {
  const known = before.length + after.length;
  if (known === 0) return 1;
  const [left, right] = [text.slice(0, start), text.slice(end)];
  let alike = 0;
  for (let n = 1; n <= before.length && left.at(-n) === before.at(-n); n += 1) alike += 1;
  for (let n = 0; n < after.length && right[n] === after[n]; n += 1) alike += 1;
  return alike / known;
}

const isSecondHalf = (unit = "") => /^[\uDC00-\uDFFF]/.test(unit);

/** Without half a character at either end: what is sent must be text. */
const wholeCharacters = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
