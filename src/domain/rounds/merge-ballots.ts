import { type BallotContent, kindOfBallot } from "./ballot";
import { ballotKinds, rulesOf } from "./ballot-kinds";

/** Whether two ballots say the same, in whatever order they name papers that are equal on them. Null: none was cast. */
export function isSameBallot(a: BallotContent | null, b: BallotContent | null): boolean {
  if (a === null || b === null) return a === b;
  return kindOfBallot(a) === kindOfBallot(b) && textOf(a) === textOf(b);
}

const textOf = (ballot: BallotContent) => JSON.stringify(rulesOf(ballot).inOrder(ballot));

interface BallotVersions {
  /** What both were made from. Null: there was none. */
  base: BallotContent | null;
  mine: BallotContent | null;
  theirs: BallotContent | null;
}

/**
 * What contains both changes of a ballot that was changed in two places, as far as that is plain: one of them changed
 * nothing, or they changed different papers. Null where the voter has to decide; a ballot that was taken back and one
 * that was changed meanwhile contradict each other.
 */
export function mergeBallots({ base, mine, theirs }: BallotVersions): { ballot: BallotContent | null } | null {
  if (isSameBallot(mine, theirs) || isSameBallot(mine, base)) return { ballot: theirs };
  if (isSameBallot(theirs, base)) return { ballot: mine };
  if (mine === null || theirs === null) return null;
  const kind = kindOfBallot(mine);
  if (kindOfBallot(theirs) !== kind || (base !== null && kindOfBallot(base) !== kind)) return null;
  const rules = ballotKinds[kind];
  const ballot = rules.merge(base ?? rules.fromMarks([]), mine, theirs);
  return ballot === null ? null : { ballot };
}
