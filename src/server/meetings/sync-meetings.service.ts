import { type Occurrence, occurrences } from "@/domain/meetings/series";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { type ClubSeries, dayOf, seriesOf } from "@/server/meetings/club-series";

/** How many coming meetings are in the calendar: a month of weekly ones. */
const MEETINGS_AHEAD = 4;

/**
 * Makes the coming meetings what the club's series says: missing ones are made, moved ones moved, and those that the
 * series no longer knows stay as cancelled, since calendars and votes may know them already. What an organizer moved or
 * cancelled by hand is left alone. The caller holds the club's row.
 */
export async function syncMeetings(tx: Db, club: ClubSeries, now: Date): Promise<void> {
  const standing = await tx.meeting.findMany({
    where: { clubId: club.id, OR: [{ startsAt: { gt: now }, status: "scheduled" }, { setByHand: true }] },
    select: { id: true, seriesDate: true, startsAt: true, endsAt: true, setByHand: true, status: true },
  });
  const byDate = new Map(standing.map((meeting) => [dayOf(meeting.seriesDate), meeting]));
  // For each that is off by hand one more is made: a club that cancels the whole summer still has a meeting ahead.
  const cancelled = standing.filter(({ status, startsAt }) => status === "cancelled" && startsAt > now).length;
  for (const wanted of occurrences(seriesOf(club), { after: now, count: MEETINGS_AHEAD + cancelled })) {
    const meeting = byDate.get(wanted.seriesDate);
    byDate.delete(wanted.seriesDate);
    if (meeting?.setByHand || (meeting && isAt(meeting, wanted))) continue;
    await putInSeries(tx, club.id, wanted, now);
  }
  for (const { id, setByHand } of byDate.values()) {
    if (setByHand) continue;
    const data = { status: "cancelled", sequence: { increment: 1 }, changedAt: now } as const;
    await tx.meeting.update({ where: { id, clubId: club.id }, data });
    await recordEvent(tx, { clubId: club.id, kind: "meeting.changed", payload: { meetingId: id } });
  }
}

/** Also brings back a meeting that was cancelled when the series left its date, and now returns to it. */
async function putInSeries(tx: Db, clubId: string, { seriesDate, startsAt, endsAt }: Occurrence, now: Date) {
  const key = { clubId, seriesDate: new Date(seriesDate) };
  const times = { startsAt, endsAt, changedAt: now };
  const saved = await tx.meeting.upsert({
    where: { clubId_seriesDate: key },
    create: { ...key, ...times },
    update: { ...times, status: "scheduled", sequence: { increment: 1 } },
    select: { id: true },
  });
  await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId: saved.id } });
}

function isAt(meeting: { startsAt: Date; endsAt: Date }, wanted: Occurrence): boolean {
  return meeting.startsAt.toISOString() === wanted.startsAt && meeting.endsAt.toISOString() === wanted.endsAt;
}

/** The club's own place is where a meeting without one takes place: its calendar entries change with it. */
export async function noteNewClubPlace(tx: Db, { clubId, now }: { clubId: string; now: Date }): Promise<void> {
  await tx.meeting.updateMany({
    where: { clubId, place: null, startsAt: { gt: now } },
    data: { sequence: { increment: 1 }, changedAt: now },
  });
}
