import { type BallotContent, type BallotKind, isOfKind, kindOfBallot, MAX_SCORE } from "./ballot";
import { orderByDraw } from "./tie-break";
import type { CastBallot, TallyInput } from "./voting-method";

/** A round's ballots by paper numbers: 0, 1, 2 … in the order of the draw, so that the smaller number wins a tie. */
export type Profile<Marks> = {
  papers: readonly string[];
  /** Ballots that say the same, taken together. */
  groups: { marks: Marks; weight: number }[];
  /** How many voters there are, the ones who approve nothing included. */
  voters: number;
};

/** The papers in the order of the draw, each once. Throws a RangeError for a malformed seed or fewer seats than one. */
export function readNominations({ nominations, seats, seed }: TallyInput): string[] {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError("A round must pick at least one paper.");
  const papers = [...new Set(nominations)];
  return seed === null ? papers : orderByDraw(papers, seed);
}

/** Paper numbers by id, for reading ballots. */
export function numberPapers(papers: readonly string[]): Map<string, number> {
  return new Map(papers.map((paperId, number) => [paperId, number]));
}

/**
 * The approved papers, each once and in the order of the draw. What is not, or no longer, nominated counts for nothing;
 * its voter is a voter all the same.
 */
export function readApproved(ballot: CastBallot, numbers: ReadonlyMap<string, number>): number[] {
  if (!isOfKind(ballot, "approval")) throw wrongKind("approval", ballot);
  const found = ballot.approved.map((paperId) => numbers.get(paperId)).filter((number) => number !== undefined);
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Points by paper number; 0 for a paper without any. */
export function readScores(ballot: CastBallot, numbers: ReadonlyMap<string, number>): number[] {
  if (!isOfKind(ballot, "scores")) throw wrongKind("scores", ballot);
  const points = new Array<number>(numbers.size).fill(0);
  for (const [paperId, score] of Object.entries(ballot.scores)) {
    if (!Number.isInteger(score) || score < 0 || score > MAX_SCORE) {
      throw new RangeError(`A score must be a whole number from 0 to ${MAX_SCORE}.`);
    }
    const number = numbers.get(paperId);
    if (number !== undefined) points[number] = score;
  }
  return points;
}

/** Places by paper number, 0 for the best; whatever is not named shares the place behind all that is. */
export function readPlaces(ballot: CastBallot, numbers: ReadonlyMap<string, number>): number[] {
  if (!isOfKind(ballot, "ranking")) throw wrongKind("ranking", ballot);
  const places = new Array<number>(numbers.size).fill(ballot.ranking.length);
  for (const [place, tier] of ballot.ranking.entries()) {
    for (const paperId of tier) {
      const number = numbers.get(paperId);
      if (number !== undefined) places[number] = Math.min(places[number] ?? place, place);
    }
  }
  return places;
}

/** Reads every ballot and takes those together that say the same: a count of a million is one group. */
export function readProfile(
  papers: readonly string[],
  ballots: readonly CastBallot[],
  read: (ballot: CastBallot, numbers: ReadonlyMap<string, number>) => number[],
): Profile<number[]> {
  const numbers = numberPapers(papers);
  const groups = new Map<string, { marks: number[]; weight: number }>();
  let voters = 0;
  for (const ballot of ballots) {
    const marks = read(ballot, numbers);
    const weight = weightOf(ballot);
    const key = marks.join(" ");
    const group = groups.get(key);
    if (group) group.weight += weight;
    else groups.set(key, { marks, weight });
    voters += weight;
  }
  if (!Number.isSafeInteger(voters * MAX_SCORE)) throw new RangeError("More voters than can be counted.");
  return { papers, groups: [...groups.values()], voters };
}

/** How many voters a ballot counts for. */
export function weightOf({ count = 1, voter }: CastBallot): number {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError("A ballot must count for at least one voter.");
  if (count > 1 && voter !== undefined) throw new RangeError("A voter can have only one ballot.");
  return count;
}

function wrongKind(expected: BallotKind, ballot: BallotContent): RangeError {
  return new RangeError(`This method counts ballots of the kind “${expected}”, not “${kindOfBallot(ballot)}”.`);
}
