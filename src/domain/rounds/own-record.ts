import { type BallotContent, papersOnBallot } from "./ballot";

/** What a ballot says of one paper: that it approves it, its points, its place from 1. */
export type OwnMark = { approved: true } | { points: number } | { place: number };

/** From three points of five on a paper was wanted rather than not. */
const WANTED_POINTS = 3;

/** Null for a paper that the ballot does not name. */
export function markOf(ballot: BallotContent, paperId: string): OwnMark | null {
  if ("approved" in ballot) return ballot.approved.includes(paperId) ? { approved: true } : null;
  if ("scores" in ballot) {
    const points = Object.hasOwn(ballot.scores, paperId) ? ballot.scores[paperId] : undefined;
    return points === undefined ? null : { points };
  }
  const place = ballot.ranking.findIndex((tier) => tier.includes(paperId)) + 1;
  return place === 0 ? null : { place };
}

/**
 * Whether a voter wanted a paper: approved it, gave it three points or more, or ranked it in the upper half of what the
 * ranking names (of an odd number the middle included, and always the first).
 */
export function wanted(ballot: BallotContent, paperId: string): boolean {
  const mark = markOf(ballot, paperId);
  if (mark === null || !("ranking" in ballot))
    return mark !== null && (!("points" in mark) || mark.points >= WANTED_POINTS);
  const above = ballot.ranking
    .slice(
      0,
      ballot.ranking.findIndex((tier) => tier.includes(paperId)),
    )
    .flat().length;
  return above < papersOnBallot(ballot).length / 2;
}

/** The papers that a ballot speaks for at all: approved, given a point or more, ranked. */
export function countNamed(ballot: BallotContent): number {
  if ("scores" in ballot) return Object.values(ballot.scores).filter((points) => points > 0).length;
  return papersOnBallot(ballot).length;
}
