import { answerBy } from "@/domain/rota/assignment-rules";
import { type RankedPresenter, rankPresenters } from "@/domain/rota/next-presenter";
import type { Db } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { tellPresenter } from "@/server/notifications/tell-presenter";
import { listCandidates } from "@/server/rota/candidates.queries";
import { liveStatuses, recordAssignmentChange, type Slot } from "@/server/rota/slots";

/** Who comes next for this slot; whoever was asked for this meeting before does not come again. */
export async function findNextPresenter(tx: Db, slot: Slot, now: Date): Promise<RankedPresenter | null> {
  return rankPresenters(await listCandidates(tx, { clubId: slot.clubId, slot }), now)[0] ?? null;
}

/**
 * Asks the next in line to present, unless the slot is held or its meeting has begun or is off. Nobody left to ask leaves
 * it open for an organizer. Gives the assignment's id, or null. The caller holds the club's row, and raises the meeting's
 * sequence for all that it changes.
 */
export async function proposePresenter(tx: Db, { now, ...slot }: Slot & { now: Date }): Promise<string | null> {
  const { clubId, meetingId, paperId } = slot;
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId, clubId, status: "scheduled", startsAt: { gt: now } },
    select: { startsAt: true },
  });
  if (meeting === null) return null;
  const held = await tx.assignment.count({ where: { clubId, meetingId, paperId, status: { in: liveStatuses } } });
  if (held > 0) return null;
  const next = await findNextPresenter(tx, slot, now);
  if (next === null) return null;
  const limit = new Date(answerBy(now, meeting.startsAt));
  const assignment = await tx.assignment.create({
    data: { clubId, meetingId, paperId, userId: next.userId, proposedAt: now, answerBy: limit, why: next.why },
    select: { id: true },
  });
  const payload = { clubId, assignmentId: assignment.id };
  await addJob(tx, "assignment.expire", payload, { runAt: limit, key: `assignment.expire:${assignment.id}` });
  await tellPresenter(tx, payload);
  await recordAssignmentChange(tx, clubId, meetingId, assignment.id);
  return assignment.id;
}
