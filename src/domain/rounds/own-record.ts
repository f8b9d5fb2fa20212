import type { BallotContent } from "./ballot";
import { rulesOf } from "./ballot-kinds";
import type { OwnMark } from "./kinds/ballot-kind";

/** Null for a paper that the ballot does not name. */
export const markOf = (ballot: BallotContent, paperId: string): OwnMark | null =>
  rulesOf(ballot).markOf(ballot, paperId);

/**
 * Whether a voter wanted a paper: approved it, gave it three points or more, or ranked it in the upper half of what the
 * ranking names (of an odd number the middle included, and always the first).
 */
export const wanted = (ballot: BallotContent, paperId: string): boolean => rulesOf(ballot).wants(ballot, paperId);

/** The papers that a ballot speaks for at all: approved, given a point or more, ranked. */
export const countNamed = (ballot: BallotContent): number => rulesOf(ballot).countNamed(ballot);
