import { DomainError } from "@/domain/domain-error";
import { addHours, epochMs, type InstantInput } from "@/domain/time/instant";
import { MAX_EXTENSION_DAYS } from "./round-limits";
import { assertOpen, isBeforeVoting, type RoundTimes, type VotingTimes } from "./round-rules";

type Extension = {
  round: RoundTimes;
  /** The new close. */
  closesAt: InstantInput;
  /** Null for a round without a meeting. */
  meetingStartsAt: InstantInput | null;
  now: InstantInput;
};

/**
 * Throws `round_closed` from the closing instant on (what is over is not opened again), `invalid_input` for a time that
 * is not later than the close there is, or too late.
 */
export function assertExtensionAllowed({ round, closesAt, meetingStartsAt, now }: Extension): void {
  assertOpen(round, now, "Voting is over and cannot be reopened.");
  if (epochMs(closesAt) <= epochMs(round.closesAt)) {
    throw new DomainError("invalid_input", "Choose a later time. A round can only be extended, not shortened.");
  }
  if (meetingStartsAt !== null && epochMs(closesAt) >= epochMs(meetingStartsAt)) {
    throw new DomainError("invalid_input", "Choose a time before the meeting.");
  }
  if (epochMs(closesAt) > epochMs(addHours(now, 24 * MAX_EXTENSION_DAYS))) {
    throw new DomainError("invalid_input", `Choose a time within ${MAX_EXTENSION_DAYS} days.`);
  }
}

/** Throws `round_closed` from the closing instant on: what was voted by then is counted. */
export function assertCancelAllowed(round: RoundTimes, now: InstantInput): void {
  assertOpen(round, now, "Voting is over and the result is final. The round can no longer be called off.");
}

/** Throws `round_closed`, `already_done` where ballots are taken already, `conflict` where there is nothing to vote on. */
export function assertVotingCanOpen(round: VotingTimes & { nominated: number }, now: InstantInput): void {
  assertOpen(round, now, "Voting is over and cannot be reopened.");
  if (!isBeforeVoting(round, now)) throw new DomainError("already_done", "Voting is already open.");
  if (round.nominated === 0) {
    throw new DomainError("conflict", "No paper is nominated yet. Voting can open once there is one.");
  }
}

type VotingStart = { openedAt: InstantInput; closesAt: InstantInput; votingHours: number | null };

/** When voting opens: so many hours before the close; null if that is with the nominations, or was before them. */
export function votingOpensAt({ openedAt, closesAt, votingHours }: VotingStart): string | null {
  if (votingHours === null) return null;
  const opens = addHours(closesAt, -votingHours);
  return epochMs(opens) <= epochMs(openedAt) ? null : opens;
}

type Shifted = { votingOpensAt: InstantInput | null; before: InstantInput; after: InstantInput; now: InstantInput };

/** Where the close moves with its meeting, a voting that has not begun moves along, and lasts as long as it would have. */
export function votingOpensAtAfterShift({ votingOpensAt: opens, before, after, now }: Shifted): Date | null {
  if (opens === null || epochMs(opens) <= epochMs(now)) return opens === null ? null : new Date(epochMs(opens));
  return new Date(Math.max(epochMs(now), epochMs(opens) + epochMs(after) - epochMs(before)));
}
