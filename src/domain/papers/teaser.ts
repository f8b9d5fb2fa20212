import { TEASER_LENGTH } from "@/domain/papers/paper-limits";
import { listFormulas } from "@/domain/text/list-formulas";

/**
 * The beginning of an abstract, on one line, for lists: at most TEASER_LENGTH characters and an ellipsis. Cut between
 * words, and before a formula that would not be whole.
 */
export function cutTeaser(abstract: string): string {
  const line = abstract.replace(/\s+/g, " ").trim();
  if (line.length <= TEASER_LENGTH) return line;
  const cut = line.slice(0, TEASER_LENGTH + 1);
  const space = cut.lastIndexOf(" ");
  // Without any space it is no prose; then not between the halves of a surrogate pair.
  const words = space > 0 ? cut.slice(0, space) : cut.slice(0, TEASER_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
  const whole = beforeCutFormula(line, words);
  return `${(whole === "" ? words : whole).replace(/[\s,;:.]+$/, "")}…`;
}

/** What is left of the words of a line without the formula that they end in. */
function beforeCutFormula(line: string, words: string): string {
  const cut = listFormulas(line).find(({ at, end }) => at < words.length && end > words.length);
  return cut === undefined ? words : words.slice(0, cut.at).trimEnd();
}
