import type { Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { isMethodId, methods } from "@/domain/rounds/method";
import { awaitsTally, mayClose } from "@/domain/rounds/round-rules";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";
import { proposePresenter } from "@/server/rota/propose-presenter";
import { type LockedRound, lockRound } from "@/server/rounds/lock-round";

interface CloseRound {
  clubId: string;
  roundId: string;
  by: "clock" | Role;
  now?: Date | undefined;
}

/**
 * Tallies a round once and finds presenters for its picks. Two closings at once give one tally: the second finds the
 * round closed. By the clock it does nothing before its time or when it is done already; by an organizer it throws
 * `round_closed` then.
 */
export async function closeRound(db: RootDb, { clubId, roundId, by, now }: CloseRound): Promise<void> {
  await db.$transaction(async (tx) => {
    // Before the round's row, as everything that moves the week does: the other order would be a deadlock.
    await tx.$queryRaw`SELECT 1 FROM clubs WHERE id = ${clubId}::uuid FOR NO KEY UPDATE`;
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    if (!mayClose(round, by, round.now)) {
      if (by !== "clock") throw new DomainError("round_closed", "This round is closed already.");
      // Extended since the job was added, or the queue's clock runs ahead: come back at the closing time.
      if (round.status === "open" && !awaitsTally(round, round.now)) {
        await addJob(tx, "round.close", { clubId, roundId }, { runAt: round.closesAt, key: `round.close:${roundId}` });
      }
      return;
    }
    const result = await tally(tx, clubId, round);
    await tx.round.update({
      where: { id: roundId, clubId },
      data: { status: "closed", closedAt: round.now, result },
    });
    await tx.pick.createMany({
      data: result.picks.map((paperId, index) => ({ clubId, roundId, paperId, position: index + 1 })),
    });
    if (round.meetingId !== null) {
      for (const paperId of result.picks) {
        await proposePresenter(tx, { clubId, meetingId: round.meetingId, paperId, now: round.now });
      }
      const moved = { sequence: { increment: 1 }, changedAt: round.now };
      await tx.meeting.updateMany({ where: { id: round.meetingId, clubId }, data: moved });
    }
    await addJob(tx, "week.advance", { clubId }, { key: `week.advance:${clubId}` });
    await recordEvent(tx, { clubId, kind: "round.closed", payload: { roundId } });
  });
}

/** Ballots of those who still take part; somebody who has left has no say any more. */
async function tally(tx: Db, clubId: string, round: LockedRound) {
  const nominations = await tx.nomination.findMany({
    where: { clubId, roundId: round.id },
    select: { paperId: true },
    orderBy: { id: "asc" },
  });
  const ballots = await tx.$queryRaw<{ approved: string[] }[]>`
    SELECT b.approved::text[] AS approved FROM ballots b
    JOIN memberships m ON m.club_id = b.club_id AND m.user_id = b.user_id AND m.role <> 'observer'
    WHERE b.round_id = ${round.id}::uuid AND b.club_id = ${clubId}::uuid`;
  if (!isMethodId(round.method)) throw new Error(`round ${round.id} has an unknown method`);
  const papers = nominations.map(({ paperId }) => paperId);
  const result = methods[round.method].tally({ nominations: papers, ballots, seats: round.seats, seed: round.seed });
  return { ...result, voters: ballots.length };
}
