import type { Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { isMethodId, methods } from "@/domain/rounds/method";
import { awaitsTally, mayClose } from "@/domain/rounds/round-rules";
import { Prisma } from "@/generated/prisma/client";
import { lockClub } from "@/server/clubs/lock-club";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";
import { proposePresenter } from "@/server/rota/propose-presenter";
import { type LockedRound, lockRound } from "@/server/rounds/lock-round";
import { countedBallots, type StoredResult } from "@/server/rounds/round-row";

interface CloseRound {
  clubId: string;
  roundId: string;
  by: "clock" | Role;
  now?: Date | undefined;
}

/**
 * Tallies a round once and finds presenters for its picks. Two closings at once give one tally: the second finds the
 * round closed. By the clock it does nothing before its time, when it is done already or when the round is gone; by an
 * organizer it throws `round_closed` then, and `not_found`.
 *
 * The club's row comes before the round's and the meeting's, as wherever the week moves: another order would be a
 * deadlock. Ballots and nominations take the round alone, so they wait for nothing but the tally.
 */
export async function closeRound(db: RootDb, { clubId, roundId, by, now }: CloseRound): Promise<void> {
  await db.$transaction(async (tx) => {
    if (by === "clock" && (await tx.round.count({ where: { id: roundId, clubId } })) === 0) return;
    await lockClub(tx, { clubId });
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    if (mayClose(round, by, round.now)) return tallyRound(tx, clubId, round);
    if (by !== "clock") throw new DomainError("round_closed", "This round is closed already.");
    // Moved since the job was added, or the queue's clock runs ahead: come back at the closing time.
    if (round.status === "open" && !awaitsTally(round, round.now)) {
      await addJob(tx, "round.close", { clubId, roundId }, { runAt: round.closesAt, key: `round.close:${roundId}` });
    }
  });
}

async function tallyRound(tx: Db, clubId: string, round: LockedRound): Promise<void> {
  const roundId = round.id;
  const result = await count(tx, clubId, round);
  await tx.round.update({
    where: { id: roundId, clubId },
    data: { status: "closed", closedAt: round.now, result: { ...result } },
  });
  await tx.pick.createMany({
    data: result.picks.map((paperId, index) => ({ clubId, roundId, paperId, position: index + 1 })),
  });
  await addJob(tx, "week.advance", { clubId }, { key: `week.advance:${clubId}` });
  if (round.meetingId !== null) {
    // First the meeting's row, whose entry in calendars now has an agenda; the events come last, also the rota's.
    const moved = { sequence: { increment: 1 }, changedAt: round.now };
    await tx.meeting.updateMany({ where: { id: round.meetingId, clubId }, data: moved });
    for (const paperId of result.picks) {
      await proposePresenter(tx, { clubId, meetingId: round.meetingId, paperId, now: round.now });
    }
  }
  await recordEvent(tx, { clubId, kind: "round.closed", payload: { roundId } });
}

async function count(tx: Db, clubId: string, round: LockedRound): Promise<StoredResult> {
  const nominations = await tx.nomination.findMany({
    where: { clubId, roundId: round.id },
    select: { paperId: true },
    orderBy: { id: "asc" },
  });
  const ballots = await tx.$queryRaw<{ approved: string[] }[]>`
    SELECT b.approved::text[] AS approved FROM ${countedBallots(Prisma.sql`${round.id}::uuid`)} AND b.club_id = ${clubId}::uuid`;
  const electorate = await tx.membership.count({ where: { clubId, role: { not: "observer" } } });
  if (!isMethodId(round.method)) throw new Error(`round ${round.id} has an unknown method`);
  const papers = nominations.map(({ paperId }) => paperId);
  const result = methods[round.method].tally({ nominations: papers, ballots, seats: round.seats, seed: round.seed });
  const { picks, standings, ties, steps } = result;
  const [tie] = ties;
  return {
    picks,
    standings: standings.map(({ paperId, figure }) => ({ paperId, count: Number(figure) })),
    tie: tie === undefined ? null : { papers: tie.papers, seats: tie.seats },
    steps,
    voters: ballots.length,
    electorate,
  };
}
