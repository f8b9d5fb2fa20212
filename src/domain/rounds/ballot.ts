/** What a voter is asked: which papers, how much of each, or which before which. */
export type BallotKind = "approval" | "scores" | "ranking";

/** The papers that a voter would gladly read. */
export type ApprovalBallot = { approved: readonly string[] };

/** Whole points from 0 to 5 by paper; a paper without points has 0. */
export type ScoreBallot = { scores: Readonly<Record<string, number>> };

/**
 * Tiers of papers, best first; papers of one tier are equal. What is not named is below all that is, and equal among
 * itself.
 */
export type RankedBallot = { ranking: readonly (readonly string[])[] };

export type BallotContent = ApprovalBallot | ScoreBallot | RankedBallot;

/** The most points that a paper can be given: STAR is defined on 0 to 5. */
export const SCORE_MAX = 5;

export function kindOfBallot(ballot: BallotContent): BallotKind {
  if ("approved" in ballot) return "approval";
  return "scores" in ballot ? "scores" : "ranking";
}

/** The papers that a ballot names, each once, in its order. */
export function papersOnBallot(ballot: BallotContent): string[] {
  if ("approved" in ballot) return [...new Set(ballot.approved)];
  return "scores" in ballot ? Object.keys(ballot.scores) : [...new Set(ballot.ranking.flat())];
}
