import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import { NOMINATIONS_PER_MEMBER, NOMINATIONS_PER_ROUND_MAX } from "./round-limits";

export type RoundStatus = "open" | "closed" | "cancelled";
export type RoundTimes = { status: RoundStatus; closesAt: InstantInput };

/**
 * Whether a round still takes nominations and ballots. At the closing instant itself it is late, also while the tally
 * has not run yet. `now` is the database's clock, read after the round's row is locked.
 */
export function isOpen(round: RoundTimes, now: InstantInput): boolean {
  return round.status === "open" && epochMs(now) < epochMs(round.closesAt);
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

/**
 * Throws `round_closed`, or `conflict` if a paper on the ballot is not nominated (any more): a ballot counts as its voter
 * saw it or not at all. An empty ballot is allowed and says: none of these.
 */
export function assertBallotAllowed(
  round: RoundTimes,
  approved: readonly string[],
  nominated: ReadonlySet<string>,
  now: InstantInput,
): void {
  assertOpen(round, now, "Voting is over. The ballot was not changed.");
  if (!approved.every((paperId) => nominated.has(paperId))) {
    throw new DomainError(
      "conflict",
      "A paper on your ballot is no longer nominated. Look at the list and vote again.",
    );
  }
}

/** Throws `round_closed`. Taking a ballot back is voting, and ends when voting ends. */
export function assertTakeBackAllowed(round: RoundTimes, now: InstantInput): void {
  assertOpen(round, now, "Voting is over. The ballot stands as it was.");
}

export type NominationAttempt = {
  round: RoundTimes;
  /** How many nominations of the member stand in this round. */
  mine: number;
  /** How many nominations of anyone stand in this round. */
  all: number;
  /** Whether someone has nominated this paper in this round. */
  alreadyNominated: boolean;
  perMember?: number;
  now: InstantInput;
};

/** Throws `round_closed`, `already_done` or `limit_reached`. Count under the round's lock, or two at once pass the limit. */
export function assertNominationAllowed(attempt: NominationAttempt): void {
  const { round, mine, all, alreadyNominated, perMember = NOMINATIONS_PER_MEMBER, now } = attempt;
  assertOpen(round, now, "This round is over. Nominate the paper in the next one.");
  if (alreadyNominated) throw new DomainError("already_done", "This paper is nominated already. You can vote for it.");
  if (mine >= perMember) {
    const papers = perMember === 1 ? "one paper" : `${perMember} papers`;
    throw new DomainError("limit_reached", `You can nominate ${papers} a round. Withdraw one to nominate another.`);
  }
  if (all >= NOMINATIONS_PER_ROUND_MAX) {
    throw new DomainError("limit_reached", "This round has as many nominations as it can hold.");
  }
}

/** While the round is open: members their own, organizers any. */
export function canWithdrawNomination({
  round,
  nominatedBy,
  userId,
  role,
  now,
}: {
  round: RoundTimes;
  nominatedBy: string;
  userId: string;
  role: Role;
  now: InstantInput;
}): boolean {
  if (!isOpen(round, now)) return false;
  return roleAtLeast(role, "organizer") || (nominatedBy === userId && roleAtLeast(role, "member"));
}

/** Throws `round_open`: a club has one round at a time. */
export function assertNoOpenRound(hasOpenRound: boolean): void {
  if (hasOpenRound) {
    throw new DomainError("round_open", "The club has an open round. Close it before you open another.");
  }
}

/** Throws `conflict` if the vote would be over before it began. */
export function assertVoteAhead({ closesAt, now }: { closesAt: InstantInput; now: InstantInput }): void {
  if (epochMs(closesAt) <= epochMs(now)) {
    throw new DomainError("conflict", "Voting for this meeting would be over already. Choose a later meeting.");
  }
}

/** The clock closes from the closing instant on, an organizer at any time before; nobody closes twice. */
export function mayClose(round: RoundTimes, by: "clock" | Role, now: InstantInput): boolean {
  if (round.status !== "open") return false;
  return by === "clock" ? awaitsTally(round, now) : roleAtLeast(by, "organizer");
}

function assertOpen(round: RoundTimes, now: InstantInput, message: string): void {
  if (!isOpen(round, now)) throw new DomainError("round_closed", message);
}
