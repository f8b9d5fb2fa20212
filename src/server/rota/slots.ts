import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { tellPresenter } from "@/server/notifications/tell-presenter";

/** A picked paper at a meeting, for somebody to present. */
export interface Slot {
  clubId: string;
  meetingId: string;
  paperId: string;
}

/** Holds its slot: the partial unique index lets one such assignment stand. */
export const liveStatuses: ("proposed" | "accepted")[] = ["proposed", "accepted"];

/** Calendars show the presenter: they take the change over only when the sequence rises. */
export async function raiseSequence(tx: Db, clubId: string, meetingId: string, now: Date): Promise<void> {
  await tx.meeting.update({ where: { id: meetingId, clubId }, data: { sequence: { increment: 1 }, changedAt: now } });
}

/** Frees a slot, and tells whoever held it, unless they did it. Gives the id of the assignment that held it, or null. */
export async function setAside(
  tx: Db,
  { clubId, meetingId, paperId }: Slot,
  { now, byUserId = null }: { now: Date; byUserId?: string | null },
): Promise<string | null> {
  const [held] = await tx.assignment.updateManyAndReturn({
    where: { clubId, meetingId, paperId, status: { in: liveStatuses } },
    data: { status: "withdrawn", answeredAt: now },
    select: { id: true },
  });
  if (held === undefined) return null;
  await tellPresenter(tx, { clubId, assignmentId: held.id, byUserId });
  await recordAssignmentChange(tx, clubId, meetingId, held.id);
  return held.id;
}

export async function recordAssignmentChange(
  tx: Db,
  clubId: string,
  meetingId: string,
  assignmentId: string,
): Promise<void> {
  await recordEvent(tx, { clubId, kind: "assignment.changed", payload: { meetingId, assignmentId } });
}
