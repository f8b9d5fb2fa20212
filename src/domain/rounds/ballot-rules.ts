import { DomainError } from "@/domain/domain-error";
import type { InstantInput } from "@/domain/time/instant";
import { type BallotContent, type BallotKind, kindOfBallot } from "./ballot";
import { papersOnBallot } from "./ballot-kinds";
import { type BallotMarks, toMarks } from "./ballot-marks";
import { assertOpen, isBeforeVoting, type RoundTimes, type VotingTimes } from "./round-rules";

export type BallotAttempt = {
  round: VotingTimes;
  /** What the round's method counts. */
  kind: BallotKind;
  ballot: BallotContent;
  /** Papers that are nominated in the round. */
  nominated: ReadonlySet<string>;
  now: InstantInput;
};

/**
 * Throws `round_closed`, `invalid_input` for a ballot that the round's method does not count, or `conflict` before
 * voting opens and where a paper on the ballot is not, or no longer, nominated: a ballot counts as its voter saw it or
 * not at all. An empty ballot is allowed and says: none of these. Marks are a matter of the input's shape.
 */
export function assertBallotAllowed({ round, kind, ballot, nominated, now }: BallotAttempt): void {
  assertOpen(round, now, "Voting is over. Your ballot was not changed.");
  if (isBeforeVoting(round, now)) {
    throw new DomainError("conflict", "Voting has not opened yet. You can still nominate papers.");
  }
  if (kindOfBallot(ballot) !== kind) {
    throw new DomainError("invalid_input", "This round uses another kind of ballot. Reload the page and vote again.");
  }
  if (!papersOnBallot(ballot).every((paperId) => nominated.has(paperId))) {
    throw new DomainError("conflict", "A paper on your ballot is no longer nominated. Check the list and vote again.");
  }
}

/** Throws `round_closed`. Taking a ballot back is voting, and ends when voting ends. */
export function assertTakeBackAllowed(round: RoundTimes, now: InstantInput): void {
  assertOpen(round, now, "Voting is over. Your ballot was not changed.");
}

/**
 * What is stored: papers in the order of their ids, because the order in which somebody marked them reveals something.
 */
export function storedMarks(ballot: BallotContent): BallotMarks {
  const { papers, marks } = toMarks(ballot);
  const pairs = papers.map((paperId, at): [string, number] => [paperId, marks[at] ?? 0]);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return { papers: pairs.map(([paperId]) => paperId), marks: pairs.map(([, mark]) => mark) };
}
