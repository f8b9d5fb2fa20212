/** What STAR's rules ask of the ballots. */
export type ScoreCount = {
  /** Points by paper number. */
  totals: readonly number[];
  /** How many voters gave all five points, by paper number. */
  fives: readonly number[];
  /** How many voters gave the first paper more points than the second. */
  prefer(paper: number, other: number): number;
};

/**
 * The finalists, and the papers among which a draw chose one of them: each time those who were equal, the chosen first.
 */
export type Finalists = { finalists: number[]; draws: number[][] };

/**
 * The two of these papers with the most points. Ties are broken as the Equal Vote Coalition publishes it (its "Official
 * Tiebreaker Protocol"): the tied papers are compared head to head, and whichever lost most match-ups are eliminated,
 * again and again; then whichever was given five points most often goes through, or whichever was so least often is
 * eliminated; then a draw chooses one; and after each step it begins anew with those who are left.
 *
 * The smallest number wins a draw, unless `forced` says who wins the first, the second.
 */
export function findFinalists(among: readonly number[], count: ScoreCount, forced: readonly number[] = []): Finalists {
  const totalOf = (paper: number) => count.totals[paper] ?? 0;
  const finalists: number[] = [];
  const draws: number[][] = [];
  for (const points of [...new Set(among.map(totalOf))].sort((a, b) => b - a)) {
    let tied = among.filter((paper) => totalOf(paper) === points);
    while (finalists.length < 2 && tied.length > 0) {
      const step = advance(tied, 2 - finalists.length, count);
      const lot = forced[draws.length] ?? tied[0];
      const through = step ? step.through : tied.filter((paper) => paper === lot);
      if (step === null) draws.push([...through, ...tied.filter((paper) => paper !== lot)]);
      finalists.push(...through);
      tied = tied.filter((paper) => !through.includes(paper) && !step?.out.includes(paper));
    }
  }
  return { finalists, draws };
}

/** One step among papers with as many points: who is through, who is out. Null where only a draw can decide. */
function advance(
  tied: readonly number[],
  places: number,
  { fives, prefer }: ScoreCount,
): { through: readonly number[]; out: readonly number[] } | null {
  if (tied.length <= places) return { through: tied, out: [] };
  const losses = tied.map((paper) => tied.filter((other) => prefer(other, paper) > prefer(paper, other)).length);
  const mostLosses = Math.max(...losses);
  const better = tied.filter((_, at) => losses[at] !== mostLosses);
  if (better.length > places) return { through: [], out: tied.filter((paper) => !better.includes(paper)) };
  if (better.length > 0) return { through: better, out: [] };
  const counts = tied.map((paper) => fives[paper] ?? 0);
  const [most, least] = [Math.max(...counts), Math.min(...counts)];
  if (most === least) return null;
  const loved = tied.filter((_, at) => counts[at] === most);
  return loved.length <= places
    ? { through: loved, out: [] }
    : { through: [], out: tied.filter((_, at) => counts[at] === least) };
}
