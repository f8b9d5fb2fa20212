import { TEASER_LENGTH } from "@/domain/papers/paper-limits";

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
  const whole = withoutOpenFormula(words);
  return `${(whole === "" ? words : whole).replace(/[\s,;:.]+$/, "")}…`;
}

function withoutOpenFormula(text: string): string {
  const dollars = [...text.matchAll(/\\.|\$+/g)].filter(([sign]) => sign.startsWith("$"));
  const open = dollars.length % 2 === 1 ? dollars.at(-1) : undefined;
  return open === undefined ? text : text.slice(0, open.index).trimEnd();
}
