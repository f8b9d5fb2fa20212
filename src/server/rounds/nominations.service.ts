import type { Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { assertNominationAllowed, canWithdrawNomination } from "@/domain/rounds/round-rules";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockOpenRound, lockRound } from "@/server/rounds/lock-round";

interface Nominate {
  clubId: string;
  userId: string;
  paperId: string;
  reason?: string | undefined;
  wouldPresent: boolean;
  now?: Date | undefined;
}

/**
 * Puts a paper on the open round's ballot. Throws `round_closed`, `already_done` (also for the slower of two at once),
 * `limit_reached`, `not_found` for a paper that does not exist.
 */
export async function nominate(db: RootDb, { clubId, userId, paperId, reason, wouldPresent, now }: Nominate) {
  return db.$transaction(async (tx) => {
    const round = await lockOpenRound(tx, { clubId, now });
    const paper = await tx.paper.findUnique({ where: { id: paperId }, select: { id: true } });
    if (paper === null) throw new DomainError("not_found", "There is no such paper.");
    const standing = await tx.nomination.findMany({
      where: { clubId, roundId: round.id },
      select: { userId: true, paperId: true },
    });
    const club = await tx.club.findUniqueOrThrow({ where: { id: clubId }, select: { nominationsPerMember: true } });
    assertNominationAllowed({
      round,
      mine: standing.filter((nomination) => nomination.userId === userId).length,
      all: standing.length,
      alreadyNominated: standing.some((nomination) => nomination.paperId === paperId),
      perMember: club.nominationsPerMember,
      now: round.now,
    });
    const nomination = await tx.nomination.create({
      data: { clubId, roundId: round.id, paperId, userId, reason: reason ?? null, wouldPresent, createdAt: round.now },
      select: { id: true },
    });
    // Approvals of an earlier nomination that was withdrawn are forgotten, also one that came in at that very moment.
    await forgetApprovals(tx, { clubId, roundId: round.id, paperId });
    const payload = { roundId: round.id, nominationId: nomination.id, paperId };
    await recordEvent(tx, { clubId, kind: "nomination.made", payload });
    return { nominationId: nomination.id, roundId: round.id };
  });
}

interface WithdrawNomination {
  clubId: string;
  userId: string;
  role: Role;
  nominationId: string;
  now?: Date | undefined;
}

/** Takes a paper off the ballot; approvals of it are forgotten. Throws `not_found`, `not_allowed`, `round_closed`. */
export async function withdrawNomination(db: RootDb, { clubId, userId, role, nominationId, now }: WithdrawNomination) {
  await db.$transaction(async (tx) => {
    const found = await tx.nomination.findFirst({ where: { id: nominationId, clubId }, select: { roundId: true } });
    if (found === null) throw new DomainError("not_found", "There is no such nomination in this club.");
    const round = await lockRound(tx, { clubId, roundId: found.roundId, now, mode: "alone" });
    const nomination = await tx.nomination.findFirst({
      where: { id: nominationId, clubId },
      select: { userId: true, paperId: true },
    });
    if (nomination === null) return; // withdrawn by someone else while we waited: the wish is fulfilled
    if (!canWithdrawNomination({ round, nominatedBy: nomination.userId, userId, role, now: round.now })) {
      if (round.status !== "open" || round.now >= round.closesAt) {
        throw new DomainError("round_closed", "This round is over; its nominations stand.");
      }
      throw new DomainError("not_allowed", "Only who nominated it, or an organizer, can withdraw this paper.");
    }
    await tx.nomination.delete({ where: { id: nominationId, clubId } });
    await forgetApprovals(tx, { clubId, roundId: round.id, paperId: nomination.paperId });
    const payload = { roundId: round.id, nominationId, paperId: nomination.paperId };
    await recordEvent(tx, { clubId, kind: "nomination.withdrawn", payload });
  });
}

/** The caller has the round's row alone. */
async function forgetApprovals(
  tx: Db,
  { clubId, roundId, paperId }: { clubId: string; roundId: string; paperId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ballots SET approved = array_remove(approved, ${paperId}::uuid)
    WHERE round_id = ${roundId}::uuid AND club_id = ${clubId}::uuid AND ${paperId}::uuid = ANY(approved)`;
}
