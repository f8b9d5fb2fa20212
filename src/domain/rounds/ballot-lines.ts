import type { BallotContent } from "./ballot";
import { rulesOf } from "./ballot-kinds";
import type { BallotLine } from "./kinds/ballot-kind";

/**
 * A ballot as people read it, what it likes best first; papers of one line in the order of `nominated`, those that are
 * not in it left out. No lines where it speaks for none.
 */
export function linesOfBallot(ballot: BallotContent, nominated: readonly string[]): BallotLine[] {
  return rulesOf(ballot)
    .toLines(ballot, nominated)
    .filter(({ paperIds }) => paperIds.length > 0);
}
