import { type BallotContent, type BallotKind, kindOfBallot } from "./ballot";
import { approvalKind } from "./kinds/approval";
import type { BallotKindRules } from "./kinds/ballot-kind";
import { rankingKind } from "./kinds/ranking";
import { scoresKind } from "./kinds/scores";

/**
 * Every kind of ballot. A new one is a file in `kinds`, its row here and in `ballot-schemas` and `round-inputs`, and
 * its rows on the page.
 */
export const ballotKinds: Readonly<Record<BallotKind, BallotKindRules>> = {
  approval: approvalKind,
  scores: scoresKind,
  ranking: rankingKind,
};

/** The rules of the ballot's own kind. */
export const rulesOf = (ballot: BallotContent): BallotKindRules => ballotKinds[kindOfBallot(ballot)];

/** The papers that a ballot names, each once, in its order. */
export const papersOnBallot = (ballot: BallotContent): string[] => rulesOf(ballot).listPapers(ballot);

/** The ballot without papers that were withdrawn meanwhile. Null: none was cast. */
export function keepNominatedPapers(
  ballot: BallotContent | null,
  nominated: ReadonlySet<string>,
): BallotContent | null {
  return ballot === null ? null : rulesOf(ballot).keepNominated(ballot, nominated);
}
