import { DomainError } from "@/domain/domain-error";
import { assertAhead, assertCanCancel, assertCanMove, assertCanRestore } from "@/domain/meetings/meeting-rules";
import { isSeriesDate, occurrenceOn } from "@/domain/meetings/series";
import { toInstant } from "@/domain/time/local-time";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockClub } from "@/server/locks/lock-club";
import { dayOf, seriesOf } from "@/server/meetings/club-series";
import { advanceWeekIn } from "@/server/week/advance-week.service";

export interface MeetingAction {
  clubId: string;
  meetingId: string;
  now?: Date | undefined;
}

/**
 * Puts a meeting at another wall time of the club's zone; it stays as long as it was, and the series leaves it alone from
 * then on. An open vote for it closes by the new time. Throws `not_found`, `conflict`, `invalid_input`.
 */
export async function moveMeeting(
  db: RootDb,
  { clubId, meetingId, date, time, now: given }: MeetingAction & { date: string; time: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { meeting, now } = await lockMeeting(tx, { clubId, meetingId, now: given });
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

/** Null: where the club always meets. Throws `not_found`, `conflict`. */
export async function setMeetingPlace(
  db: RootDb,
  { clubId, meetingId, place, now: given }: MeetingAction & { place: string | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { meeting, now } = await lockMeeting(tx, { clubId, meetingId, now: given });
    assertAhead(meeting, now);
    if (meeting.place === place) return;
    await changeMeeting(tx, { clubId, meetingId, now, data: { place } });
    await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId } });
  });
}

/** Takes the club's row, as everything does that moves the week. */
async function lockMeeting(tx: Db, { clubId, meetingId, now }: MeetingAction) {
  const club = await lockClub(tx, { clubId, now });
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, clubId }, include: { club: true } });
  if (meeting === null) throw new DomainError("not_found", "There is no such meeting in this club.");
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
