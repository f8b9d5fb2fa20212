import { DomainError } from "@/domain/domain-error";
import { hasRunOut, respond } from "@/domain/rota/assignment-rules";
import type { Db, RootDb } from "@/server/db";
import { lockClub } from "@/server/locks/lock-club";
import { raiseSequence } from "@/server/meetings/talks.service";
import { markTurnRead } from "@/server/notifications/notifications.service";
import { endAssignment, recordAssignmentChange } from "@/server/rota/end-assignment.service";
import { findNextPresenter, proposePresenter } from "@/server/rota/propose-presenter.service";

/**
 * Reads the assignment under the club's row, which everything takes first that decides who presents and when: of fifty
 * answers and settings at once each sees the one before, and a rare change may wait for another.
 */
async function lockAssignment(
  tx: Db,
  { clubId, assignmentId, now }: { clubId: string; assignmentId: string; now?: Date | undefined },
) {
  const club = await lockClub(tx, { clubId, now });
  const assignment = await tx.assignment.findFirst({
    where: { id: assignmentId, clubId },
    select: {
      userId: true,
      status: true,
      endedBecause: true,
      answerBy: true,
      talk: {
        select: { id: true, clubId: true, meetingId: true, meeting: { select: { status: true, startsAt: true } } },
      },
    },
  });
  if (assignment === null) throw new DomainError("not_found", "This club has no such assignment.");
  return { assignment, now: club.now };
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
  { clubId, assignmentId, userId, answer, now: given }: Answer,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { assignment, now } = await lockAssignment(tx, { clubId, assignmentId, now: given });
    const { talk } = assignment;
    const answered = respond({ assignment, userId, action: answer, meeting: talk.meeting, now });
    await tx.assignment.update({ where: { id: assignmentId, clubId }, data: { ...answered, answeredAt: now } });
    await raiseSequence(tx, clubId, talk.meetingId, now);
    await markTurnRead(tx, { clubId, assignmentId, userId });
    await recordAssignmentChange(tx, clubId, talk.meetingId, assignmentId);
    if (answered.status === "ended") await proposePresenter(tx, { clubId, talkId: talk.id, now });
  });
}

/**
 * The time to answer is over: the next in line is asked. Does nothing when there was an answer, when time is left, or
 * once the meeting has begun. Where nobody else is left to ask, the question stays open with the one who has not answered.
 */
export async function expireAssignment(
  db: RootDb,
  { clubId, assignmentId, now: given }: { clubId: string; assignmentId: string; now?: Date | undefined },
): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await tx.assignment.count({ where: { id: assignmentId, clubId } })) === 0) return; // gone with its person or club
    const { assignment, now } = await lockAssignment(tx, { clubId, assignmentId, now: given });
    const { talk } = assignment;
    if (!hasRunOut(assignment, now) || talk.meeting.status === "cancelled" || talk.meeting.startsAt <= now) return;
    if ((await findNextPresenter(tx, talk, now)) === null) {
      await tx.assignment.update({ where: { id: assignmentId, clubId }, data: { answerBy: null } });
      await recordAssignmentChange(tx, clubId, talk.meetingId, assignmentId);
      return;
    }
    await endAssignment(tx, talk, { because: "expired", now });
    await proposePresenter(tx, { clubId, talkId: talk.id, now });
    await raiseSequence(tx, clubId, talk.meetingId, now);
  });
}
