import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import type { InstantInput } from "@/domain/time/instant";
import { MAX_CARRIED_NOMINATIONS, MAX_NOMINATIONS_PER_ROUND, NOMINATIONS_PER_MEMBER } from "./round-limits";
import { assertOpen, isNominating, isOpen, type RoundTimes, type VotingTimes } from "./round-rules";

export type NominationAttempt = {
  round: VotingTimes;
  /** How many nominations the member has made in this round; what was carried over does not count. */
  mine: number;
  /** How many nominations by anyone are in this round. */
  all: number;
  /** Whether someone has nominated this paper in this round. */
  alreadyNominated: boolean;
  perMember?: number;
  now: InstantInput;
};

/**
 * Throws `round_closed`, `conflict` once the list is final, `already_done` or `limit_reached`. Count under the round's
 * lock, or two concurrent calls pass the limit.
 */
export function assertNominationAllowed(attempt: NominationAttempt): void {
  const { round, mine, all, alreadyNominated, perMember = NOMINATIONS_PER_MEMBER, now } = attempt;
  assertOpen(round, now, "This round is over. Nominate the paper in the next one.");
  if (alreadyNominated) throw new DomainError("already_done", "This paper is already nominated. You can vote for it.");
  if (!isNominating({ ...round, nominated: all }, now)) {
    throw new DomainError(
      "conflict",
      "Voting has begun, so the list of papers can no longer change. Nominate this paper in the next round.",
    );
  }
  if (mine >= perMember) {
    const papers = perMember === 1 ? "one paper" : `${perMember} papers`;
    throw new DomainError("limit_reached", `You can nominate ${papers} a round. Withdraw one to nominate another.`);
  }
  if (all >= MAX_NOMINATIONS_PER_ROUND) {
    throw new DomainError("limit_reached", "This round is full: it has as many nominations as it can hold.");
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

export type CarriedNomination = {
  paperId: string;
  userId: string;
  timesCarried: number;
  /** Number of the first round in which it stood; null if that is the round it comes from. */
  carriedFrom: number | null;
};

/**
 * The nominations that stay on for the next round, in their order: what was not picked, for `carryOverRounds` rounds at
 * most, by the same nominator if that is still a member, and without counting against anybody's limit. A round that was
 * called off takes none of those rounds away. Where there are more than half of what a round can have, the freshest
 * stay: there must be room for new ones.
 */
export function carryOver<N extends CarriedNomination>({
  from,
  nominations,
  picks,
  members,
  carryOverRounds,
}: {
  from: { number: number; wasCalledOff: boolean };
  nominations: readonly N[];
  /** Papers that the round has picked. */
  picks: ReadonlySet<string>;
  members: ReadonlySet<string>;
  carryOverRounds: number;
}): (N & { carriedFrom: number })[] {
  if (carryOverRounds === 0) return [];
  const spent = from.wasCalledOff ? 0 : 1;
  const staying = nominations
    .filter(({ paperId, userId }) => !picks.has(paperId) && members.has(userId))
    .map((one) => ({
      ...one,
      timesCarried: one.timesCarried + spent,
      carriedFrom: one.carriedFrom ?? from.number,
    }))
    .filter(({ timesCarried }) => timesCarried <= carryOverRounds);
  if (staying.length <= MAX_CARRIED_NOMINATIONS) return staying;
  const freshest = staying.toSorted((a, b) => a.timesCarried - b.timesCarried).slice(0, MAX_CARRIED_NOMINATIONS);
  const kept = new Set(freshest.map(({ paperId }) => paperId));
  return staying.filter(({ paperId }) => kept.has(paperId));
}
