import { isSaid, PAPER_FIELDS, type PaperField, type PaperFields, type Ranks, type Statement } from "./statement";

/**
 * A paper as its statements make it, given in the order in which they were made. Of each field the source that ranks
 * first for it wins, then the newest day, then the last statement; what a statement does not say overwrites nothing. So
 * the order in which sources come in makes no difference, and neither do repetitions.
 */
export function derivePaper(statements: readonly Statement[], ranksOf: (source: string) => Ranks): PaperFields {
  const winnerOf = (field: PaperField): Statement | undefined => {
    let winner: Statement | undefined;
    for (const statement of statements) {
      if (!isSaid(statement.fields, field)) continue;
      if (winner === undefined || !isWeaker(statement, winner, field, ranksOf)) winner = statement;
    }
    return winner;
  };
  // Names count for more than their number alone: an API that names 12 is not corrected by a page that counts 13.
  const namesAuthors = winnerOf("authors");
  return Object.fromEntries(
    PAPER_FIELDS.flatMap((field) => {
      const winner = field === "authorCount" ? (namesAuthors ?? winnerOf(field)) : winnerOf(field);
      return winner !== undefined && isSaid(winner.fields, field) ? [[field, winner.fields[field]]] : [];
    }),
  );
}

function isWeaker(a: Statement, b: Statement, field: PaperField, ranksOf: (source: string) => Ranks): boolean {
  const [rankOfA, rankOfB] = [rank(ranksOf(a.source), field), rank(ranksOf(b.source), field)];
  if (rankOfA !== rankOfB) return rankOfA > rankOfB;
  return (a.day ?? "") < (b.day ?? "");
}

function rank(ranks: Ranks, field: PaperField): number {
  return ranks[field] ?? ranks.others;
}

/**
 * What the first says, completed by what only the second does: a club's statement where nothing was fetched, an older
 * statement where the newer is silent. The names of the authors and their number go together.
 */
export function completeFields(first: PaperFields, second: PaperFields): PaperFields {
  const takesNames = !isSaid(first, "authors") && isSaid(second, "authors");
  const missing = PAPER_FIELDS.filter(
    (field) => isSaid(second, field) && (!isSaid(first, field) || (field === "authorCount" && takesNames)),
  );
  return { ...first, ...Object.fromEntries(missing.map((field) => [field, second[field]])) };
}
