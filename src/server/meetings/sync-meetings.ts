import { occurrences } from "@/domain/meetings/series";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";

/** How many meetings stand in the calendar ahead: a month of weekly ones. */
const meetingsAhead = 4;

export interface ClubSeries {
  id: string;
  timeZone: string;
  meetingWeekday: number;
  meetingTime: string;
  meetingLengthMinutes: number;
  meetingEveryWeeks: number;
  seriesStartsOn: Date;
}

/**
 * Makes the coming meetings what the club's series says: missing ones are made, moved ones moved, and those that the
 * series no longer knows go, or stay as cancelled when calendars or votes may know them already. The caller holds the
 * club's row.
 */
export async function syncMeetings(tx: Db, club: ClubSeries, now: Date): Promise<void> {
  const series = {
    weekday: club.meetingWeekday,
    time: club.meetingTime,
    zone: club.timeZone,
    everyWeeks: club.meetingEveryWeeks,
    lengthMinutes: club.meetingLengthMinutes,
    startsOn: club.seriesStartsOn.toISOString().slice(0, 10),
    except: [],
  };
  const wanted = occurrences(series, { after: now, count: meetingsAhead });
  const standing = await tx.meeting.findMany({
    where: { clubId: club.id, OR: [{ startsAt: { gt: now }, status: "scheduled" }, { setByHand: true }] },
    select: { id: true, seriesDate: true, startsAt: true, endsAt: true, setByHand: true },
  });
  const byDate = new Map(standing.map((meeting) => [meeting.seriesDate.toISOString().slice(0, 10), meeting]));
  for (const { seriesDate, startsAt, endsAt } of wanted) {
    const meeting = byDate.get(seriesDate);
    byDate.delete(seriesDate);
    if (meeting?.setByHand) continue;
    if (meeting?.startsAt.toISOString() === startsAt && meeting.endsAt.toISOString() === endsAt) continue;
    const times = { startsAt, endsAt, changedAt: now };
    const saved = await tx.meeting.upsert({
      where: { clubId_seriesDate: { clubId: club.id, seriesDate: new Date(seriesDate) } },
      create: { clubId: club.id, seriesDate: new Date(seriesDate), ...times },
      // Also a meeting that was cancelled when the series left this date, and now comes back to it.
      update: { ...times, status: "scheduled", sequence: { increment: 1 } },
      select: { id: true },
    });
    await recordEvent(tx, { clubId: club.id, kind: "meeting.changed", payload: { meetingId: saved.id } });
  }
  for (const { id, setByHand } of byDate.values()) {
    if (setByHand) continue;
    await tx.meeting.update({
      where: { id, clubId: club.id },
      data: { status: "cancelled", sequence: { increment: 1 }, changedAt: now },
    });
    await recordEvent(tx, { clubId: club.id, kind: "meeting.changed", payload: { meetingId: id } });
  }
}
