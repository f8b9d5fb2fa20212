import type { BallotContent, BallotKind } from "@/domain/rounds/ballot";
import type { Demo } from "./demo";

/** Of every four members one likes what the others do not: a plain vote would never read their papers. */
const CAMP_SIZE = 4;
/** A paper of a voter's own camp scores at least this, one of the other at most one less; both of 0 to 5. */
const WANTED = 3;

/** How much a member likes a paper, 0 to 5: by their camp, with exceptions. Throws the dice anew for every ballot. */
export function like({ members, dice }: Demo, userId: string, paperId: string): number {
  const isMinority = members.findIndex(({ id }) => id === userId) % CAMP_SIZE === CAMP_SIZE - 1;
  const isTheirs = Number.parseInt(paperId.slice(-2), 16) % 3 === 0;
  const agrees = isMinority === isTheirs ? dice.chance(0.8) : dice.chance(0.12);
  return agrees ? dice.between(WANTED, 5) : dice.between(0, WANTED - 1);
}

/** A ballot of the kind that the round takes. */
export function fillIn(
  kind: BallotKind,
  papers: readonly string[],
  likeOf: (paperId: string) => number,
): BallotContent {
  const points = papers.map((paperId) => ({ paperId, likes: likeOf(paperId) }));
  if (kind === "approval")
    return { approved: points.filter(({ likes }) => likes >= WANTED).map(({ paperId }) => paperId) };
  if (kind === "scores") return { scores: Object.fromEntries(points.map(({ paperId, likes }) => [paperId, likes])) };
  const tiers = [5, 4, 3, 2, 1].map((value) =>
    points.filter(({ likes }) => likes === value).map(({ paperId }) => paperId),
  );
  return { ranking: tiers.filter((tier) => tier.length > 0) };
}
