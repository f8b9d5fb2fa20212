import { completeFields } from "./derive-paper";
import type { Statement } from "./statement";

/** Of one paper, source and voice. A paper is listed on few days; more of them is a broken or hostile file. */
export const MAX_STATEMENTS = 30;

/**
 * The statements with one more as the last. Of a day a source says one thing: saying it again completes it. Beyond
 * `MAX_STATEMENTS` the oldest becomes part of the second oldest, whose own words count.
 */
export function addStatement<S extends Statement>(known: readonly S[], said: S): S[] {
  const earlier = known.find(({ source, day }) => source === said.source && day === said.day);
  const added = [...known.filter((statement) => statement !== earlier), earlier ? complete(said, earlier) : said];
  const byDay = added
    .filter(({ source }) => source === said.source)
    .toSorted((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
  const [oldest, second] = byDay;
  if (byDay.length <= MAX_STATEMENTS || oldest === undefined || second === undefined) return added;
  const whole = complete(second, oldest);
  return added
    .filter((statement) => statement !== oldest)
    .map((statement) => (statement === second ? whole : statement));
}

/** The newer statement with what only the older says. */
function complete<S extends Statement>(newer: S, older: S): S {
  return { ...newer, fields: { ...older.fields, ...newer.fields, ...completeFields(newer.fields, older.fields) } };
}
