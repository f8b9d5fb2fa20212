/** A piece of an excerpt: words that were searched for, or what is between them. */
export interface ExcerptPart {
  text: string;
  isHit: boolean;
}

/** Characters before the first hit that say what the words are about. */
const LEAD = 80;

/**
 * A line of plain text around its first hit, at most `max` characters and a few for the marks, with ellipses where
 * something was cut. Hits are between the two marks.
 */
export function excerptAround(line: string, marks: readonly [string, string], max: number): ExcerptPart[] {
  const first = Math.max(0, line.indexOf(marks[0]));
  const wordStart = line.indexOf(" ", first - LEAD) + 1;
  const start = first <= LEAD ? 0 : wordStart > 0 && wordStart <= first ? wordStart : first;
  const characters = [...line.slice(start)];
  const cut = characters.slice(0, max).join("");
  return splitHits(`${start > 0 ? "…" : ""}${cut}${characters.length > max ? "…" : ""}`, marks);
}

/** An excerpt cut at the marks around its hits. Marks that lost their other half when it was shortened do no harm. */
export function splitHits(excerpt: string, [begins, ends]: readonly [string, string]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let isHit = false;
  let text = "";
  const cut = (isNextHit: boolean) => {
    if (text !== "") parts.push({ text, isHit });
    text = "";
    isHit = isNextHit;
  };
  for (const character of excerpt) {
    if (character === begins) cut(true);
    else if (character === ends) cut(false);
    else text += character;
  }
  cut(false);
  return parts;
}
