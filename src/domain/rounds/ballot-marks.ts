import type { BallotContent, BallotKind } from "./ballot";

/** A ballot as it is stored: papers, each once, and beside each of them its mark. */
export type BallotMarks = { papers: string[]; marks: number[] };

/**
 * What is stored of a ballot. The mark of an approved paper is 1, of a scored one its points, of a ranked one its place:
 * 1, 2, 3 without gaps, the same for equals. A paper named twice stands where it is named first.
 */
export function toMarks(ballot: BallotContent): BallotMarks {
  if ("approved" in ballot) return split([...new Set(ballot.approved)].map((paperId) => [paperId, 1]));
  if ("scores" in ballot) return split(Object.entries(ballot.scores));
  const places = new Map<string, number>();
  let place = 0;
  for (const tier of ballot.ranking) {
    const fresh = tier.filter((paperId) => !places.has(paperId));
    if (fresh.length > 0) place += 1;
    for (const paperId of fresh) places.set(paperId, place);
  }
  return split([...places]);
}

/**
 * The ballot that was stored. Total: a paper without a mark counts as marked 1 in an approval or a ranking and as 0 in
 * scores; within a tier papers keep their stored order.
 */
export function fromMarks(kind: BallotKind, papers: readonly string[], marks: readonly number[]): BallotContent {
  if (kind === "approval") return { approved: [...papers] };
  if (kind === "scores") return { scores: Object.fromEntries(papers.map((paperId, at) => [paperId, marks[at] ?? 0])) };
  const tiers = new Map<number, string[]>();
  for (const [at, paperId] of papers.entries()) {
    const place = marks[at] ?? 1;
    tiers.set(place, [...(tiers.get(place) ?? []), paperId]);
  }
  return { ranking: [...tiers].sort(([a], [b]) => a - b).map(([, tier]) => tier) };
}

function split(pairs: readonly (readonly [string, number])[]): BallotMarks {
  return { papers: pairs.map(([paperId]) => paperId), marks: pairs.map(([, mark]) => mark) };
}
