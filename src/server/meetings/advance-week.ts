import { DomainError } from "@/domain/domain-error";
import { closesAt, meetingToVoteFor } from "@/domain/meetings/week";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";
import { syncMeetings } from "@/server/meetings/sync-meetings";
import { openNextRound } from "@/server/rounds/open-round";

/**
 * Brings a club's week to where the clock is: the coming meetings stand in the calendar, an open round votes for one that
 * takes place, and the next round opens right after the meeting of the last. May run at any time and any number of
 * times; what should have happened while the server was down happens with the next run, once.
 */
export async function advanceWeek(
  db: RootDb,
  { clubId, now }: { clubId: string; now?: Date | undefined },
): Promise<void> {
  await db.$transaction((tx) => advanceWeekIn(tx, { clubId, now }));
}

/** The same as part of a transaction. Takes the club's row. */
export async function advanceWeekIn(
  tx: Db,
  { clubId, now: given }: { clubId: string; now?: Date | undefined },
): Promise<void> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`
    SELECT coalesce(${given ?? null}::timestamptz, clock_timestamp()) AS now FROM clubs WHERE id = ${clubId}::uuid FOR NO KEY UPDATE`;
  const now = rows[0]?.now;
  if (now === undefined) return; // the club was deleted since the job was added
  // All rows that may change are taken before the first event: who votes or answers holds one of them while waiting for
  // a turn at the club's events, and would wait for us for ever.
  await tx.$queryRaw`SELECT 1 FROM rounds WHERE club_id = ${clubId}::uuid AND status = 'open' FOR UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM meetings WHERE club_id = ${clubId}::uuid AND ends_at > ${now} ORDER BY id FOR NO KEY UPDATE`;
  const club = await tx.club.findUniqueOrThrow({ where: { id: clubId } });
  await syncMeetings(tx, club, now);
  await retargetOpenRound(tx, { clubId, hoursBefore: club.votingClosesHoursBefore, now });
  await openRoundWhenDue(tx, { clubId, now });
  const next = await tx.meeting.findFirst({
    where: { clubId, status: "scheduled", endsAt: { gt: now } },
    orderBy: { endsAt: "asc" },
    select: { endsAt: true },
  });
  if (next !== null)
    await addJob(tx, "week.advance", { clubId }, { runAt: next.endsAt, key: `week.advance:${clubId}` });
}

/** An open round follows its meeting when that moves, and goes to the next one when it is cancelled. */
async function retargetOpenRound(
  tx: Db,
  { clubId, hoursBefore, now }: { clubId: string; hoursBefore: number; now: Date },
) {
  const round = await tx.round.findFirst({
    where: { clubId, status: "open", closesAt: { gt: now } },
    select: { id: true, closesAt: true, meeting: { select: { id: true, status: true, startsAt: true } } },
  });
  if (round === null) return;
  const meetings = await tx.meeting.findMany({
    where: { clubId, startsAt: { gt: now }, rounds: { none: { status: "closed" } } },
    select: { id: true, startsAt: true, status: true },
  });
  const meeting = round.meeting?.status === "scheduled" ? round.meeting : meetingToVoteFor(meetings, now, hoursBefore);
  if (meeting === null) return;
  const closing = closesAt(meeting.startsAt, hoursBefore);
  if (meeting.id === round.meeting?.id && closing === round.closesAt.toISOString()) return;
  // A vote is never cut short by surprise: where the new time has passed already, the old one stands.
  const closesAtNow = new Date(closing) > now ? new Date(closing) : round.closesAt;
  await tx.round.update({ where: { id: round.id, clubId }, data: { meetingId: meeting.id, closesAt: closesAtNow } });
  await addJob(
    tx,
    "round.close",
    { clubId, roundId: round.id },
    { runAt: closesAtNow, key: `round.close:${round.id}` },
  );
  await recordEvent(tx, { clubId, kind: "round.opened", payload: { roundId: round.id } });
}

/** Nominations open right after the meeting that the last round picked for; a club's first round opens at once. */
async function openRoundWhenDue(tx: Db, { clubId, now }: { clubId: string; now: Date }) {
  const waiting = await tx.round.findFirst({
    where: {
      clubId,
      OR: [{ status: "open" }, { status: "closed", meeting: { status: "scheduled", endsAt: { gt: now } } }],
    },
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
