import type { Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { assertNominationAllowed, canWithdrawNomination } from "@/domain/rounds/nomination-rules";
import { isBeforeVoting } from "@/domain/rounds/round-rules";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { assertPaperSeen } from "@/server/papers/assert-paper-seen";
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
 * Puts a paper on the open round's ballot. Throws `round_closed`, `conflict` once the list is final,
 * `already_done` (also for the slower of two at once), `limit_reached`, `not_found` for a paper that does not exist.
 */
export async function nominate(db: RootDb, { clubId, userId, paperId, reason, wouldPresent, now }: Nominate) {
  return db.$transaction(async (tx) => {
    const round = await lockOpenRound(tx, { clubId, now });
    await assertPaperSeen(tx, { clubId, paperId });
    const standing = await tx.nomination.findMany({
      where: { clubId, roundId: round.id },
      select: { userId: true, paperId: true, timesCarried: true },
    });
    const club = await tx.club.findUniqueOrThrow({ where: { id: clubId }, select: { nominationsPerMember: true } });
    assertNominationAllowed({
      round,
      mine: standing.filter((nomination) => nomination.userId === userId && nomination.timesCarried === 0).length,
      all: standing.length,
      alreadyNominated: standing.some((nomination) => nomination.paperId === paperId),
      perMember: club.nominationsPerMember,
      now: round.now,
    });
    // Nothing was nominated by the time voting opened: both go on until the close.
    if (round.votingOpensAt !== null && !isBeforeVoting(round, round.now)) await openBoth(tx, { clubId, round });
    const nomination = await tx.nomination.create({
      data: { clubId, roundId: round.id, paperId, userId, reason: reason ?? null, wouldPresent, createdAt: round.now },
      select: { id: true },
    });
    // What was said of an earlier nomination that was withdrawn is forgotten, also one that came in at that very moment.
    await forgetMarks(tx, { clubId, roundId: round.id, paperId });
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

/** Takes a paper off the ballot; what ballots said of it is forgotten. Throws `not_found`, `not_allowed`, `round_closed`. */
export async function withdrawNomination(db: RootDb, { clubId, userId, role, nominationId, now }: WithdrawNomination) {
  await db.$transaction(async (tx) => {
    const found = await tx.nomination.findFirst({ where: { id: nominationId, clubId }, select: { roundId: true } });
    if (found === null) throw new DomainError("not_found", "This club has no such nomination.");
    const round = await lockRound(tx, { clubId, roundId: found.roundId, now, mode: "alone" });
    const nomination = await tx.nomination.findFirst({
      where: { id: nominationId, clubId },
      select: { userId: true, paperId: true },
    });
    if (nomination === null) return; // withdrawn by someone else while we waited: the wish is fulfilled
    if (!canWithdrawNomination({ round, nominatedBy: nomination.userId, userId, role, now: round.now })) {
      if (round.status !== "open" || round.now >= round.closesAt) {
        throw new DomainError("round_closed", "This round is over, so its nominations can no longer change.");
      }
      throw new DomainError("not_allowed", "Only the person who nominated this paper or an organizer can withdraw it.");
    }
    await tx.nomination.delete({ where: { id: nominationId, clubId } });
    await forgetMarks(tx, { clubId, roundId: round.id, paperId: nomination.paperId });
    const payload = { roundId: round.id, nominationId, paperId: nomination.paperId };
    await recordEvent(tx, { clubId, kind: "nomination.withdrawn", payload });
  });
}

async function openBoth(tx: Db, { clubId, round }: { clubId: string; round: { id: string } }): Promise<void> {
  await tx.round.update({ where: { id: round.id, clubId }, data: { votingOpensAt: null } });
}

/** Takes a paper off all ballots; in a ranking those below it keep their order. The caller has the round's row alone. */
async function forgetMarks(
  tx: Db,
  { clubId, roundId, paperId }: { clubId: string; roundId: string; paperId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ballots SET papers = array_remove(papers, ${paperId}::uuid), marks = ARRAY(
      SELECT mark FROM unnest(papers, marks) WITH ORDINALITY AS marked (paper, mark, n)
      WHERE paper <> ${paperId}::uuid ORDER BY n)
    WHERE round_id = ${roundId}::uuid AND club_id = ${clubId}::uuid AND ${paperId}::uuid = ANY(papers)`;
}
