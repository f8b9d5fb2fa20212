import { canPresent, type Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { canSet, hasRunOut, nextStatus, respond } from "@/domain/rota/assignment-rules";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { proposePresenter } from "@/server/rota/propose-presenter";

interface LockedAssignment {
  id: string;
  meetingId: string;
  paperId: string;
  userId: string;
  status: "proposed" | "accepted" | "declined" | "withdrawn";
  answerBy: Date | null;
  meetingStatus: "scheduled" | "cancelled";
  startsAt: Date;
  now: Date;
}

/**
 * Takes the meeting's row and gives the assignment with it. Everything that decides who presents at a meeting takes that
 * row first, so that of fifty answers and settings at once each sees the one before. Throws `not_found`.
 */
async function lockAssignment(
  tx: Db,
  { clubId, assignmentId, now }: { clubId: string; assignmentId: string; now?: Date | undefined },
): Promise<LockedAssignment> {
  await tx.$queryRaw`
    SELECT t.id FROM meetings t JOIN assignments a ON a.meeting_id = t.id
    WHERE a.id = ${assignmentId}::uuid AND a.club_id = ${clubId}::uuid FOR UPDATE OF t`;
  const rows = await tx.$queryRaw<LockedAssignment[]>`
    SELECT a.id, a.meeting_id AS "meetingId", a.paper_id AS "paperId", a.user_id AS "userId", a.status::text,
      a.answer_by AS "answerBy", t.status::text AS "meetingStatus", t.starts_at AS "startsAt",
      coalesce(${now ?? null}::timestamptz, clock_timestamp()) AS now
    FROM assignments a JOIN meetings t ON t.id = a.meeting_id
    WHERE a.id = ${assignmentId}::uuid AND a.club_id = ${clubId}::uuid`;
  const assignment = rows[0];
  if (assignment === undefined) throw new DomainError("not_found", "There is no such assignment in this club.");
  return assignment;
}

interface Answer {
  clubId: string;
  assignmentId: string;
  userId: string;
  answer: "accept" | "decline";
  now?: Date | undefined;
}

/**
 * The proposed presenter says yes or no; after a no the next in line is asked in the same transaction.
 * Throws `not_found`, `not_your_turn`, `already_done`, `conflict` (meeting begun or cancelled).
 */
export async function answerAssignment(
  db: RootDb,
  { clubId, assignmentId, userId, answer, now }: Answer,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const assignment = await lockAssignment(tx, { clubId, assignmentId, now });
    const meeting = { startsAt: assignment.startsAt, status: assignment.meetingStatus };
    const status = respond({ assignment, userId, action: answer, meeting, now: assignment.now });
    await setStatus(tx, clubId, assignment, status);
    if (status === "declined") await proposePresenter(tx, { clubId, ...slotOf(assignment), now: assignment.now });
  });
}

/** The time to answer is over: the next in line is asked. Does nothing when there was an answer, or time is left. */
export async function expireAssignment(
  db: RootDb,
  { clubId, assignmentId, now }: { clubId: string; assignmentId: string; now?: Date | undefined },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const exists = await tx.assignment.count({ where: { id: assignmentId, clubId } });
    if (exists === 0) return; // gone with its person or club
    const assignment = await lockAssignment(tx, { clubId, assignmentId, now });
    if (!hasRunOut(assignment, assignment.now)) return;
    await setStatus(tx, clubId, assignment, "withdrawn");
    const next = await proposePresenter(tx, { clubId, ...slotOf(assignment), now: assignment.now });
    // Nobody else to ask: the question stays open with the one who has not answered.
    if (next === null) await setStatus(tx, clubId, assignment, "proposed");
  });
}

interface SetPresenter {
  clubId: string;
  meetingId: string;
  paperId: string;
  userId: string;
  byUserId: string;
  byRole: Role;
  now?: Date | undefined;
}

/** An organizer's choice, accepted at once; whoever holds the slot is set aside. Throws `not_found`, `not_allowed`, `conflict`. */
export async function setPresenter(db: RootDb, choice: SetPresenter): Promise<{ assignmentId: string }> {
  const { clubId, meetingId, paperId, userId, byUserId, byRole } = choice;
  return db.$transaction(async (tx) => {
    const now = await lockMeetingAhead(tx, { clubId, meetingId, paperId, now: choice.now });
    const target = await tx.membership.findUnique({
      where: { clubId_userId: { clubId, userId } },
      select: { role: true, presents: true },
    });
    if (target === null) throw new DomainError("not_found", "This person is not in the club.");
    if (!canSet(byRole, target)) {
      const isPerson = canPresent(target);
      throw new DomainError(
        "not_allowed",
        isPerson ? "Only organizers set presenters." : "This person does not take turns in the rota.",
      );
    }
    await tx.assignment.updateMany({
      where: { clubId, meetingId, paperId, status: { in: ["proposed", "accepted"] } },
      data: { status: "withdrawn", answeredAt: now },
    });
    const assignment = await tx.assignment.create({
      data: {
        clubId,
        meetingId,
        paperId,
        userId,
        status: "accepted",
        proposedAt: now,
        answeredAt: now,
        assignedById: byUserId,
        why: "Set by an organizer.",
      },
      select: { id: true },
    });
    await touchMeeting(tx, clubId, meetingId, now);
    await recordEvent(tx, { clubId, kind: "assignment.changed", payload: { meetingId, assignmentId: assignment.id } });
    return { assignmentId: assignment.id };
  });
}

/** Sets aside whoever holds the slot and asks the next in line. Throws `not_found`, `conflict`. */
export async function proposeAgain(
  db: RootDb,
  {
    clubId,
    meetingId,
    paperId,
    now: given,
  }: { clubId: string; meetingId: string; paperId: string; now?: Date | undefined },
): Promise<{ assignmentId: string | null }> {
  return db.$transaction(async (tx) => {
    const now = await lockMeetingAhead(tx, { clubId, meetingId, paperId, now: given });
    await tx.assignment.updateMany({
      where: { clubId, meetingId, paperId, status: { in: ["proposed", "accepted"] } },
      data: { status: "withdrawn", answeredAt: now },
    });
    const assignmentId = await proposePresenter(tx, { clubId, meetingId, paperId, now });
    await touchMeeting(tx, clubId, meetingId, now);
    return { assignmentId };
  });
}

async function lockMeetingAhead(
  tx: Db,
  { clubId, meetingId, paperId, now }: { clubId: string; meetingId: string; paperId: string; now: Date | undefined },
): Promise<Date> {
  const rows = await tx.$queryRaw<{ status: string; startsAt: Date; now: Date; isPicked: boolean }[]>`
    SELECT t.status::text, t.starts_at AS "startsAt", coalesce(${now ?? null}::timestamptz, clock_timestamp()) AS now,
      EXISTS (SELECT 1 FROM rounds r JOIN picks p ON p.round_id = r.id
        WHERE r.meeting_id = t.id AND r.club_id = t.club_id AND p.paper_id = ${paperId}::uuid) AS "isPicked"
    FROM meetings t WHERE t.id = ${meetingId}::uuid AND t.club_id = ${clubId}::uuid FOR UPDATE`;
  const meeting = rows[0];
  if (meeting === undefined || !meeting.isPicked) {
    throw new DomainError("not_found", "There is no such meeting in this club, or this paper was not picked for it.");
  }
  if (meeting.status === "cancelled") throw new DomainError("conflict", "This meeting was cancelled.");
  if (meeting.now >= meeting.startsAt) throw new DomainError("conflict", "This meeting has begun already.");
  return meeting.now;
}

async function setStatus(
  tx: Db,
  clubId: string,
  { id, meetingId, now, status }: LockedAssignment,
  next: LockedAssignment["status"],
) {
  // Reopening a proposal that ran out is the one step back, and only within the same transaction.
  if (
    next !== "proposed" &&
    nextStatus(status, next === "accepted" ? "accept" : next === "declined" ? "decline" : "withdraw") === null
  ) {
    throw new DomainError("already_done", "This was answered already.");
  }
  await tx.assignment.update({
    where: { id, clubId },
    data: {
      status: next,
      answeredAt: next === "proposed" ? null : now,
      ...(next === "proposed" ? { answerBy: null } : {}),
    },
  });
  await touchMeeting(tx, clubId, meetingId, now);
  await recordEvent(tx, { clubId, kind: "assignment.changed", payload: { meetingId, assignmentId: id } });
}

/** Calendars show the presenter: they take the change over only when the sequence rises. */
async function touchMeeting(tx: Db, clubId: string, meetingId: string, now: Date) {
  await tx.meeting.update({ where: { id: meetingId, clubId }, data: { sequence: { increment: 1 }, changedAt: now } });
}

function slotOf({ meetingId, paperId }: LockedAssignment) {
  return { meetingId, paperId };
}
