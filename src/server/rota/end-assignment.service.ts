import { type AssignmentEnd, LIVE_STATUSES } from "@/domain/rota/assignment-rules";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";

interface End {
  because: AssignmentEnd;
  now: Date;
  byUserId?: string | null;
}

/** Ends the live assignment of a talk, if there is one, and notifies its person, unless they did it. */
export async function endAssignment(
  tx: Db,
  { clubId, id: talkId, meetingId }: { clubId: string; id: string; meetingId: string },
  { because, now, byUserId = null }: End,
): Promise<void> {
  const [ended] = await tx.assignment.updateManyAndReturn({
    where: { clubId, talkId, status: { in: LIVE_STATUSES } },
    data: { status: "ended", endedBecause: because, answeredAt: now },
    select: { id: true },
  });
  if (ended === undefined) return;
  await recordPresenterNews(tx, { clubId, meetingId, assignmentId: ended.id, byUserId });
}

export async function recordAssignmentChange(
  tx: Db,
  clubId: string,
  meetingId: string,
  assignmentId: string,
): Promise<void> {
  await recordEvent(tx, { clubId, kind: "assignment.changed", payload: { meetingId, assignmentId } });
}

/**
 * That the presenter is asked, was set, is asked again for another day, or no longer presents: the presenter is
 * notified, unless it was they who did it. The caller holds the club's row.
 */
export async function recordPresenterNews(
  tx: Db,
  news: { clubId: string; meetingId: string; assignmentId: string; byUserId?: string | null },
): Promise<void> {
  const { clubId, meetingId, assignmentId, byUserId = null } = news;
  const serverOnly = { presenterNews: true, byUserId } as const;
  await recordEvent(tx, { clubId, kind: "assignment.changed", payload: { meetingId, assignmentId, serverOnly } });
}
