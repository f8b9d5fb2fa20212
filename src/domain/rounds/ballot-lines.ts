import type { BallotContent } from "./ballot";

/** Papers that a ballot says the same of, and what it says: "approved", "5 points", "1st". */
export type BallotLine = { mark: string; paperIds: string[] };

/**
 * A ballot as people read it, what it likes best first; papers of one line in the order of `standing`, those that are not
 * in it left out. No lines where it speaks for none.
 */
export function linesOfBallot(ballot: BallotContent, standing: readonly string[]): BallotLine[] {
  const inOrder = (named: readonly string[]) => standing.filter((paperId) => named.includes(paperId));
  const lines =
    "approved" in ballot
      ? [{ mark: "approved", paperIds: inOrder(ballot.approved) }]
      : "scores" in ballot
        ? linesOfScores(ballot.scores, standing)
        : ballot.ranking.map((tier, at) => ({ mark: placeInWords(at + 1), paperIds: inOrder(tier) }));
  return lines.filter(({ paperIds }) => paperIds.length > 0);
}

function linesOfScores(scores: Readonly<Record<string, number>>, standing: readonly string[]): BallotLine[] {
  const pointsOf = (paperId: string) => (Object.hasOwn(scores, paperId) ? (scores[paperId] ?? 0) : 0);
  const given = [...new Set(standing.map(pointsOf))].filter((points) => points > 0).sort((a, b) => b - a);
  return given.map((points) => ({
    mark: points === 1 ? "1 point" : `${points} points`,
    paperIds: standing.filter((paperId) => pointsOf(paperId) === points),
  }));
}

/** "1st", "2nd", "11th", "23rd". */
export function placeInWords(place: number): string {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  const ending = teens ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}
