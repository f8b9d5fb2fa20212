import { answerBy } from "@/domain/rota/assignment-rules";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";
import { tellPresenter } from "@/server/notifications/tell-presenter";
import { liveStatuses, raiseSequence, recordAssignmentChange } from "@/server/rota/slots";

interface Carry {
  clubId: string;
  now: Date;
  /** A meeting that was off and takes place again: what was handed on from it comes back. */
  restoredId?: string | undefined;
}

const isPicked = { status: "closed", picks: { some: {} } } as const;

/**
 * What was picked for a meeting that is cancelled before it begins, or tallied only after its meeting because the server
 * was down, is read at the next meeting that has nothing to read: a vote is never lost. The caller holds the club's row.
 */
export async function carryPicks(tx: Db, { clubId, now, restoredId }: Carry): Promise<void> {
  if (restoredId !== undefined) await bringBack(tx, { clubId, now, restoredId });
  const stranded = await tx.$queryRaw<{ roundId: string; meetingId: string }[]>`
    SELECT r.id AS "roundId", t.id AS "meetingId" FROM rounds r JOIN meetings t ON t.id = r.meeting_id
    WHERE r.club_id = ${clubId}::uuid AND r.status = 'closed' AND EXISTS (SELECT 1 FROM picks k WHERE k.round_id = r.id)
      AND ((t.status = 'cancelled' AND t.starts_at > ${now}) OR r.closed_at >= t.starts_at)
    ORDER BY r.number`;
  for (const { roundId, meetingId } of stranded) {
    const next = await tx.meeting.findFirst({
      where: { clubId, status: "scheduled", startsAt: { gt: now }, rounds: { none: isPicked } },
      orderBy: { startsAt: "asc" },
      select: { id: true, startsAt: true },
    });
    if (next === null) return;
    await handOn(tx, { clubId, roundId, from: meetingId, to: next, now });
  }
}

/** Meetings are read in their order: the restored one takes the picks that would be read next after it. */
async function bringBack(tx: Db, { clubId, now, restoredId }: Carry & { restoredId: string }): Promise<void> {
  const restored = await tx.meeting.findFirst({
    where: { id: restoredId, clubId, status: "scheduled", rounds: { none: isPicked } },
    select: { id: true, startsAt: true },
  });
  if (restored === null) return;
  const waiting = await tx.round.findFirst({
    where: { clubId, ...isPicked, meeting: { status: "scheduled", startsAt: { gt: restored.startsAt } } },
    orderBy: [{ meeting: { startsAt: "asc" } }, { number: "asc" }],
    select: { id: true, meetingId: true },
  });
  if (waiting === null || waiting.meetingId === null) return;
  await handOn(tx, { clubId, roundId: waiting.id, from: waiting.meetingId, to: restored, now });
}

interface HandOn {
  clubId: string;
  roundId: string;
  from: string;
  to: { id: string; startsAt: Date };
  now: Date;
}

/** Presenters come along and are asked again: whoever said yes said it for another day. */
async function handOn(tx: Db, { clubId, roundId, from, to, now }: HandOn): Promise<void> {
  await tx.round.update({ where: { id: roundId, clubId }, data: { meetingId: to.id } });
  const picks = await tx.pick.findMany({ where: { clubId, roundId }, select: { paperId: true } });
  const limit = new Date(answerBy(now, to.startsAt));
  const turns = await tx.assignment.updateManyAndReturn({
    where: {
      clubId,
      meetingId: from,
      paperId: { in: picks.map(({ paperId }) => paperId) },
      status: { in: liveStatuses },
    },
    data: { meetingId: to.id, status: "proposed", proposedAt: now, answeredAt: null, answerBy: limit },
    select: { id: true },
  });
  for (const meetingId of [from, to.id]) await raiseSequence(tx, clubId, meetingId, now);
  for (const { id } of turns) {
    const payload = { clubId, assignmentId: id };
    await addJob(tx, "assignment.expire", payload, { runAt: limit, key: `assignment.expire:${id}` });
    await tellPresenter(tx, payload);
    await recordAssignmentChange(tx, clubId, to.id, id);
  }
  await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId: to.id } });
}
