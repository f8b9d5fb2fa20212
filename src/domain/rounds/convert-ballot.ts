import { type BallotContent, type BallotKind, SCORE_MAX } from "./ballot";
import type { CastBallot } from "./voting-method";

/** From so many points on a paper counts as approved: more than half of what there is to give. */
const APPROVED_FROM = 3;

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
  const scores = readPoints(ballot);
  if (kind === "scores") return { scores: Object.fromEntries(scores) };
  if (kind === "ranking") return "ranking" in ballot ? ballot : { ranking: rankByPoints(scores) };
  if ("approved" in ballot) return ballot;
  return { approved: [...scores].filter(([, points]) => points >= APPROVED_FROM).map(([paperId]) => paperId) };
}

/** Points by paper. Of n places the first has 5, and each next one a share of 5 ÷ n less, rounded up: never 0. */
function readPoints(ballot: BallotContent): Map<string, number> {
  if ("scores" in ballot) return new Map(Object.entries(ballot.scores));
  if ("approved" in ballot) return new Map(ballot.approved.map((paperId) => [paperId, SCORE_MAX]));
  const points = new Map<string, number>();
  const tiers = ballot.ranking.filter((tier) => tier.length > 0);
  for (const [place, tier] of tiers.entries()) {
    const given = SCORE_MAX - Math.floor((place * SCORE_MAX) / tiers.length);
    for (const paperId of tier) points.set(paperId, points.get(paperId) ?? given);
  }
  return points;
}

function rankByPoints(scores: ReadonlyMap<string, number>): string[][] {
  const tiers = new Map<number, string[]>();
  for (const [paperId, points] of scores) {
    if (points > 0) tiers.set(points, [...(tiers.get(points) ?? []), paperId]);
  }
  return [...tiers].sort(([a], [b]) => b - a).map(([, tier]) => tier);
}
