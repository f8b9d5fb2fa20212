import { type BallotContent, type BallotKind, kindOfBallot } from "./ballot";
import { ballotKinds, rulesOf } from "./ballot-kinds";
import type { CastBallot } from "./voting-method";

/** How a ballot is read as one of another kind, for people. */
export const conversionRules: Readonly<Record<BallotKind, Readonly<Record<BallotKind, string | null>>>> = {
  approval: {
    approval: null,
    scores: "An approved paper counts as one with 5 points, any other as one with 0.",
    ranking: "Approved papers share the first place, all others the last.",
  },
  scores: {
    approval: "A paper with 3 points or more counts as approved.",
    scores: null,
    ranking: "Papers are ranked by their points; those with 0 share the last place.",
  },
  ranking: {
    approval: "The upper part of what was ranked counts as approved: what would have 3 points or more.",
    scores: "Places count as points, evenly from 5 down; what was not ranked has 0.",
    ranking: null,
  },
};

/** The ballot as one of another kind, by the rules above. Whoever cast it, and how many, stays. */
export function convertBallot({ voter, count, ...content }: CastBallot, kind: BallotKind): CastBallot {
  return {
    ...convertContent(content, kind),
    ...(voter !== undefined && { voter }),
    ...(count !== undefined && { count }),
  };
}

function convertContent(ballot: BallotContent, kind: BallotKind): BallotContent {
  if (kindOfBallot(ballot) === kind) return ballot;
  return ballotKinds[kind].fromPoints(rulesOf(ballot).toPoints(ballot));
}
