import { MAX_DOI_LENGTH } from "@/domain/papers/paper-limits";

/**
 * A DOI in lower case and without prefix, or undefined if the text is none. Takes `10.…`, `doi:10.…`, `DOI 10.…` and
 * the addresses of doi.org; punctuation of the sentence around it is dropped. DOIs compare without case
 * (DOI Handbook 2.4), so lower case is the one form kept.
 */
export function normaliseDoi(text: string): string | undefined {
  let rest = text.trim();
  const address = rest.replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, "");
  rest = address === rest ? rest.replace(/^doi(?:\s*:\s*|\s+)/i, "") : decodePercent(address);
  rest = withoutTrailingPunctuation(rest);
  if (rest.length > MAX_DOI_LENGTH || !/^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u.test(rest)) return undefined;
  return rest.toLowerCase();
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // "%" is a legal character of a DOI: not every one of them starts an escape
  }
}

/** Drops `.`, `,`, `;` and a closing bracket that was opened before the DOI; `10.1016/s0010(98)00` keeps its own. */
function withoutTrailingPunctuation(text: string): string {
  let rest = text;
  for (;;) {
    const last = rest.at(-1);
    const isStray =
      last === "." || last === "," || last === ";" || (last === ")" && count(rest, ")") > count(rest, "("));
    if (!isStray) return rest;
    rest = rest.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
