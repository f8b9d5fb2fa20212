import { isResting } from "@/domain/clubs/rest";
import { DomainError } from "@/domain/domain-error";
import type { Db, RootDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { lockClub } from "@/server/locks/lock-club";
import { syncMeetings } from "@/server/meetings/sync-meetings.service";
import { fillTalks } from "@/server/rota/fill-talks.service";
import { openNextRound } from "@/server/rounds/open-round.service";
import { carryTalks } from "@/server/week/carry-talks.service";
import { lockOpenRoundIfAny, retargetOpenRound } from "@/server/week/retarget-round.service";

/**
 * Brings a club's week to where the clock is: the coming meetings are in the calendar, an open round votes for one that
 * takes place, talks have somebody who is asked to present them, and the next round opens right after the meeting
 * of the last. May run at any time and any number of times; what should have happened while the server was down happens
 * with the next run, once. A club that nobody visits rests: nothing happens, until a visit adds the job again.
 */
export async function advanceWeek(
  db: RootDb,
  { clubId, now }: { clubId: string; now?: Date | undefined },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const [club] = await tx.$queryRaw<{ visitedAt: Date; now: Date }[]>`
      SELECT visited_at AS "visitedAt", coalesce(${now ?? null}::timestamptz, now()) AS now
      FROM clubs WHERE id = ${clubId}::uuid`;
    if (club === undefined) return; // deleted since the job was added
    if (isResting(club.visitedAt, club.now)) return;
    await advanceWeekIn(tx, { clubId, now });
  });
}

interface Advance {
  clubId: string;
  /** A meeting that was off and takes place again. */
  restoredId?: string | undefined;
  now?: Date | undefined;
}

/** The same as part of a transaction that has recorded no event yet. Takes the club's row and the open round's. */
export async function advanceWeekIn(tx: Db, { clubId, restoredId, now: given }: Advance): Promise<void> {
  const { now } = await lockClub(tx, { clubId, now: given });
  await lockOpenRoundIfAny(tx, { clubId, now });
  const club = await tx.club.findUniqueOrThrow({ where: { id: clubId } });
  await syncMeetings(tx, club, now);
  await retargetOpenRound(tx, { clubId, hoursBefore: club.votingClosesHoursBefore, now, restoredId });
  await carryTalks(tx, { clubId, now, restoredId });
  await fillTalks(tx, { clubId, now });
  await openRoundWhenDue(tx, { clubId, now });
  // Cancelled ones too: a club whose whole summer is off must still wake up.
  const next = await tx.meeting.findFirst({
    where: { clubId, endsAt: { gt: now } },
    orderBy: { endsAt: "asc" },
    select: { endsAt: true },
  });
  if (next !== null) {
    await addJob(tx, "week.advance", { clubId }, { runAt: next.endsAt, key: `week.advance:${clubId}` });
  }
}

/**
 * Nominations open right after the meeting that the last round picked for; a club's first round opens at once. After a
 * round that was called off as well: whoever called it off may open another before, and nobody else does.
 */
async function openRoundWhenDue(tx: Db, { clubId, now }: { clubId: string; now: Date }) {
  const ahead = { status: "scheduled", endsAt: { gt: now } } as const;
  const waiting = await tx.round.findFirst({
    where: { clubId, OR: [{ status: "open" }, { status: { not: "open" }, meeting: ahead }] },
    select: { id: true },
  });
  if (waiting !== null) return;
  try {
    await openNextRound(tx, { clubId, now });
  } catch (error) {
    // No meeting ahead whose vote could take place: the next run finds one.
    if (!(error instanceof DomainError && error.reason === "conflict")) throw error;
  }
}
