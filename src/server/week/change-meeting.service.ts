import { FieldMerge } from "@/domain/changes/field-merge";
import type { FieldValues } from "@/domain/changes/field-value";
import { DomainError } from "@/domain/domain-error";
import { assertAhead, assertCanCancel, assertCanMove, assertCanRestore } from "@/domain/meetings/meeting-rules";
import { isSeriesDate, occurrenceOn } from "@/domain/meetings/series";
import { toInstant, toLocal } from "@/domain/time/local-time";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockClub } from "@/server/locks/lock-club";
import { dayOf, seriesOf } from "@/server/meetings/club-series";
import { advanceWeekIn } from "@/server/week/advance-week.service";

/** What the form that changes it showed. */
interface Based {
  basedOn?: Partial<FieldValues> | undefined;
}

export interface MeetingAction {
  clubId: string;
  meetingId: string;
  now?: Date | undefined;
}

/**
 * Puts a meeting at another wall time of the club's zone; it stays as long as it was, and the series leaves it alone from
 * then on. An open vote for it closes by the new time. Throws `not_found`, `conflict`, `changed_meanwhile`, `invalid_input`.
 */
export async function moveMeeting(
  db: RootDb,
  { clubId, meetingId, date, time, basedOn, now: given }: MeetingAction & Based & { date: string; time: string },
): Promise<{ start: string }> {
  const start = `${date} ${time}`;
  await db.$transaction(async (tx) => {
    const { meeting, now } = await lockMeeting(tx, { clubId, meetingId, now: given });
    const merge = new FieldMerge(basedOn);
    merge.replace("start", start, localStart(meeting));
    merge.assertNoConflict();
    const startsAt = new Date(toInstant({ date, time }, meeting.club.timeZone));
    assertCanMove(meeting, startsAt, now);
    if (startsAt.getTime() === meeting.startsAt.getTime()) return;
    const endsAt = new Date(startsAt.getTime() + meeting.endsAt.getTime() - meeting.startsAt.getTime());
    await changeMeeting(tx, { clubId, meetingId, now, data: { startsAt, endsAt, setByHand: true } });
    await tx.assignment.updateMany({
      where: { clubId, talk: { meetingId }, status: "proposed", answerBy: { gt: startsAt } },
      data: { answerBy: startsAt },
    });
    await advanceWeekIn(tx, { clubId, now });
    await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId } });
  });
  return { start };
}

/** "2026-01-06 16:00" in the club's zone. */
function localStart({ startsAt, club }: { startsAt: Date; club: { timeZone: string } }): string {
  const { date, time } = toLocal(startsAt, club.timeZone);
  return `${date} ${time}`;
}

/**
 * An open vote goes on for the next meeting, and what was picked is read there. Throws `not_found`, `conflict`,
 * `already_done`.
 */
export async function cancelMeeting(db: RootDb, { clubId, meetingId, now: given }: MeetingAction): Promise<void> {
  await db.$transaction(async (tx) => {
    const { meeting, now } = await lockMeeting(tx, { clubId, meetingId, now: given });
    assertCanCancel(meeting, now);
    await changeMeeting(tx, { clubId, meetingId, now, data: { status: "cancelled", setByHand: true } });
    await advanceWeekIn(tx, { clubId, now });
    await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId } });
  });
}

/** Takes a cancellation back, at the time the meeting had. Throws `not_found`, `conflict`, `already_done`. */
export async function restoreMeeting(db: RootDb, { clubId, meetingId, now: given }: MeetingAction): Promise<void> {
  await db.$transaction(async (tx) => {
    const { meeting, now } = await lockMeeting(tx, { clubId, meetingId, now: given });
    assertCanRestore(meeting, now);
    const series = seriesOf(meeting.club);
    const seriesDate = dayOf(meeting.seriesDate);
    const isInSeries =
      isSeriesDate(series, seriesDate) && occurrenceOn(series, seriesDate).startsAt === meeting.startsAt.toISOString();
    await changeMeeting(tx, { clubId, meetingId, now, data: { status: "scheduled", setByHand: !isInSeries } });
    await advanceWeekIn(tx, { clubId, now, restoredId: meetingId });
    await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId } });
  });
}

/** Null: where the club always meets. Gives the place that is stored then. Throws `not_found`, `conflict`, `changed_meanwhile`. */
export async function setMeetingPlace(
  db: RootDb,
  { clubId, meetingId, place: given, basedOn, now: givenNow }: MeetingAction & Based & { place: string | null },
): Promise<{ place: string | null }> {
  return db.$transaction(async (tx) => {
    const { meeting, now } = await lockMeeting(tx, { clubId, meetingId, now: givenNow });
    assertAhead(meeting, now);
    const merge = new FieldMerge(basedOn);
    const place = merge.merge("place", given, meeting.place);
    merge.assertNoConflict();
    if (meeting.place === place) return { place };
    await changeMeeting(tx, { clubId, meetingId, now, data: { place } });
    await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId } });
    return { place };
  });
}

/** Takes the club's row, as everything does that moves the week. */
async function lockMeeting(tx: Db, { clubId, meetingId, now }: MeetingAction) {
  const club = await lockClub(tx, { clubId, now });
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, clubId }, include: { club: true } });
  if (meeting === null) throw new DomainError("not_found", "This club has no such meeting.");
  return { meeting, now: club.now };
}

interface Change {
  clubId: string;
  meetingId: string;
  now: Date;
  data: {
    startsAt?: Date;
    endsAt?: Date;
    setByHand?: boolean;
    status?: "scheduled" | "cancelled";
    place?: string | null;
  };
}

/** Every change that a calendar must take over raises the sequence. */
async function changeMeeting(tx: Db, { clubId, meetingId, now, data }: Change): Promise<void> {
  await tx.meeting.update({
    where: { id: meetingId, clubId },
    data: { ...data, sequence: { increment: 1 }, changedAt: now },
  });
}
