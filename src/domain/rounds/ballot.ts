/** The papers that a voter would gladly read. */
export type ApprovalBallot = { approved: readonly string[] };

/** Whole points from 0 to 5 by paper; a paper without points has 0. */
export type ScoreBallot = { scores: Readonly<Record<string, number>> };

/**
 * Tiers of papers, best first; papers of one tier are equal. What is not named is below all that is, and equal among
 * itself.
 */
export type RankedBallot = { ranking: readonly (readonly string[])[] };

/** What a voter is asked: which papers, how much of each, or which before which. */
export interface Ballots {
  approval: ApprovalBallot;
  scores: ScoreBallot;
  ranking: RankedBallot;
}

export type BallotKind = keyof Ballots;
export type BallotContent = Ballots[BallotKind];

/** The most points that a paper can be given: STAR is defined on 0 to 5. */
export const MAX_SCORE = 5;

/**
 * The one place that distinguishes kinds: by the field that only its kind has, as it is in published files, in what
 * clients send, and in what browsers keep. What differs by kind is in `ballot-kinds`.
 */
export function kindOfBallot(ballot: BallotContent): BallotKind {
  if ("approved" in ballot) return "approval";
  return "scores" in ballot ? "scores" : "ranking";
}

export function isOfKind<Ballot extends BallotContent, Kind extends BallotKind>(
  ballot: Ballot,
  kind: Kind,
): ballot is Ballot & Ballots[Kind] {
  return kindOfBallot(ballot) === kind;
}
