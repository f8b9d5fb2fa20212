import { type BallotContent, kindOfBallot } from "@/domain/rounds/ballot";

/** Whether two ballots say the same, in whatever order they name papers that are equal on them. Null: none was cast. */
export function isSameBallot(a: BallotContent | null, b: BallotContent | null): boolean {
  if (a === null || b === null) return a === b;
  return kindOfBallot(a) === kindOfBallot(b) && JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(ballot: BallotContent): unknown {
  if ("approved" in ballot) return ballot.approved.toSorted();
  if ("ranking" in ballot) return ballot.ranking.map((tier) => tier.toSorted());
  return Object.entries(ballot.scores).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The ballot without papers that were withdrawn meanwhile. */
export function keepStandingPapers(ballot: BallotContent | null, standing: ReadonlySet<string>): BallotContent | null {
  if (ballot === null) return null;
  if ("approved" in ballot) return { approved: ballot.approved.filter((id) => standing.has(id)) };
  if ("scores" in ballot) {
    return { scores: Object.fromEntries(Object.entries(ballot.scores).filter(([id]) => standing.has(id))) };
  }
  return {
    ranking: ballot.ranking.map((tier) => tier.filter((id) => standing.has(id))).filter((tier) => tier.length > 0),
  };
}
