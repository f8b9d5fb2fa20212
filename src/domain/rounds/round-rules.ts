import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";

export type RoundStatus = "open" | "closed" | "cancelled";
export type RoundTimes = { status: RoundStatus; closesAt: InstantInput };
/** `votingOpensAt`: null where voting opened with the nominations. */
export type VotingTimes = RoundTimes & { votingOpensAt: InstantInput | null };

/**
 * Whether a round still takes nominations and ballots. At the closing instant itself it is late, also while the tally
 * has not run yet. `now` is the database's clock, read after the round's row is locked.
 */
export function isOpen(round: RoundTimes, now: InstantInput): boolean {
  return round.status === "open" && epochMs(now) < epochMs(round.closesAt);
}

/** Whether a round takes ballots. */
export function isVoting(round: VotingTimes, now: InstantInput): boolean {
  return isOpen(round, now) && !isBeforeVoting(round, now);
}

/**
 * Whether a round takes nominations: until its close, or until voting opens in a club that nominates first and votes
 * then, so that everybody votes on the same papers. If nothing is nominated by then, nominating goes on.
 */
export function isNominating(round: VotingTimes & { nominated: number }, now: InstantInput): boolean {
  return isOpen(round, now) && (round.votingOpensAt === null || isBeforeVoting(round, now) || round.nominated === 0);
}

/** Whether its voting is set for a time to come. */
export function isBeforeVoting({ votingOpensAt }: Pick<VotingTimes, "votingOpensAt">, now: InstantInput): boolean {
  return votingOpensAt !== null && epochMs(now) < epochMs(votingOpensAt);
}

/** Whether the vote is over and its tally still to come. */
export function awaitsTally(round: RoundTimes, now: InstantInput): boolean {
  return round.status === "open" && epochMs(now) >= epochMs(round.closesAt);
}

/** When a vote ended: at its time, also where the tally ran late, or before it, where an organizer closed it. */
export function endOfVote({ closesAt, closedAt }: { closesAt: InstantInput; closedAt: InstantInput | null }): string {
  const planned = epochMs(closesAt);
  return isoInstant(closedAt === null ? planned : Math.min(planned, epochMs(closedAt)));
}

/** Throws `round_open`: a club has one round at a time. */
export function assertNoOpenRound(hasOpenRound: boolean): void {
  if (hasOpenRound) {
    throw new DomainError("round_open", "The club already has an open round. Close it before you open another.");
  }
}

/** Throws `conflict` if the vote would be over before it began. */
export function assertVoteAhead({ closesAt, now }: { closesAt: InstantInput; now: InstantInput }): void {
  if (epochMs(closesAt) <= epochMs(now)) {
    throw new DomainError("conflict", "Voting for this meeting would already be over. Choose a later meeting.");
  }
}

/** The clock closes from the closing instant on, an organizer at any time before; nobody closes twice. */
export function mayClose(round: RoundTimes, by: "clock" | Role, now: InstantInput): boolean {
  if (round.status !== "open") return false;
  return by === "clock" ? awaitsTally(round, now) : roleAtLeast(by, "organizer");
}

/** Throws `round_closed`. */
export function assertOpen(round: RoundTimes, now: InstantInput, message: string): void {
  if (!isOpen(round, now)) throw new DomainError("round_closed", message);
}
