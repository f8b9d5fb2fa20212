import type { BallotContent, BallotKind } from "./ballot";
import { ballotKinds, rulesOf } from "./ballot-kinds";

/** A ballot as it is stored: papers, each once, and beside each of them its mark. */
export type BallotMarks = { papers: string[]; marks: number[] };

/**
 * What is stored of a ballot. The mark of an approved paper is 1, of a scored one its points, of a ranked one its
 * place: 1, 2, 3 without gaps, the same for equals. A paper named twice counts where it is named first.
 */
export function toMarks(ballot: BallotContent): BallotMarks {
  const pairs = rulesOf(ballot).toMarks(ballot);
  return { papers: pairs.map(([paperId]) => paperId), marks: pairs.map(([, mark]) => mark) };
}

/**
 * The ballot that was stored. Total: a paper without a mark counts as marked 1 in an approval or a ranking and as 0 in
 * scores; within a tier papers keep their stored order.
 */
export function fromMarks(kind: BallotKind, papers: readonly string[], marks: readonly number[]): BallotContent {
  const { fromMarks: read, unmarked } = ballotKinds[kind];
  return read(papers.map((paperId, at) => [paperId, marks[at] ?? unmarked]));
}

/**
 * The same without papers that are no longer nominated: one that was withdrawn while the ballot was cast may be in the
 * row.
 */
export function fromNominatedMarks(
  kind: BallotKind,
  { papers, marks }: { papers: readonly string[]; marks: readonly number[] },
  nominated: ReadonlySet<string>,
): BallotContent {
  const kept = [...papers.keys()].filter((at) => nominated.has(papers[at] ?? ""));
  return fromMarks(
    kind,
    kept.map((at) => papers[at] ?? ""),
    kept.map((at) => marks[at] ?? ballotKinds[kind].unmarked),
  );
}
