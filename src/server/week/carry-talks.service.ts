import { answerBy, LIVE_STATUSES } from "@/domain/rota/assignment-rules";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";
import { raiseSequence } from "@/server/meetings/talks.service";
import { recordPresenterNews } from "@/server/rota/end-assignment.service";

interface Carry {
  clubId: string;
  now: Date;
  /** A meeting that was off and takes place again: what was carried from it comes back. */
  restoredId?: string | undefined;
}

/**
 * Talks of a meeting that is cancelled before it begins, or of a round that was tallied only after its meeting because
 * the server was down, are carried to the next meeting that has none: a vote is never lost. The caller holds the club's
 * row.
 */
export async function carryTalks(tx: Db, { clubId, now, restoredId }: Carry): Promise<void> {
  if (restoredId !== undefined) await bringBack(tx, { clubId, now, restoredId });
  const stranded = await tx.$queryRaw<{ meetingId: string; talkIds: string[] }[]>`
    SELECT t.id AS "meetingId", array_agg(k.id) AS "talkIds" FROM talks k JOIN meetings t ON t.id = k.meeting_id
    WHERE k.club_id = ${clubId}::uuid AND (t.status = 'cancelled' AND t.starts_at > ${now} OR EXISTS (
      SELECT 1 FROM picks p JOIN rounds r ON r.id = p.round_id WHERE p.talk_id = k.id AND r.closed_at >= t.starts_at))
    GROUP BY t.id ORDER BY min(k.created_at), t.starts_at`;
  for (const { meetingId, talkIds } of stranded) {
    const next = await tx.meeting.findFirst({
      where: { clubId, status: "scheduled", startsAt: { gt: now }, talks: { none: {} } },
      orderBy: { startsAt: "asc" },
      select: { id: true, startsAt: true },
    });
    if (next === null) return;
    await carry(tx, { clubId, talkIds, from: meetingId, to: next, now });
  }
}

/** Meetings are read in their order: the restored one takes the picks that would be read next after it. */
async function bringBack(tx: Db, { clubId, now, restoredId }: Carry & { restoredId: string }): Promise<void> {
  const restored = await tx.meeting.findFirst({
    where: { id: restoredId, clubId, status: "scheduled", talks: { none: {} } },
    select: { id: true, startsAt: true },
  });
  if (restored === null) return;
  const isPicked = { picks: { some: {} } };
  const later = await tx.meeting.findFirst({
    where: { clubId, status: "scheduled", startsAt: { gt: restored.startsAt }, talks: { some: isPicked } },
    orderBy: { startsAt: "asc" },
    select: { id: true, talks: { where: { clubId, ...isPicked }, select: { id: true } } },
  });
  if (later === null) return;
  const talkIds = later.talks.map(({ id }) => id);
  await carry(tx, { clubId, talkIds, from: later.id, to: restored, now });
}

interface CarryTo {
  clubId: string;
  talkIds: string[];
  from: string;
  to: { id: string; startsAt: Date };
  now: Date;
}

/**
 * The rounds that picked the talks are for the new meeting as well. Presenters come along and are asked again: whoever
 * said yes said it for another day.
 */
async function carry(tx: Db, { clubId, talkIds, from, to, now }: CarryTo): Promise<void> {
  const ofTalks = { clubId, talkId: { in: talkIds } };
  await tx.talk.updateMany({ where: { clubId, id: { in: talkIds } }, data: { meetingId: to.id } });
  await tx.round.updateMany({
    where: { clubId, meetingId: from, picks: { some: ofTalks } },
    data: { meetingId: to.id },
  });
  const limit = new Date(answerBy(now, to.startsAt));
  const asked = await tx.assignment.updateManyAndReturn({
    where: { ...ofTalks, status: { in: LIVE_STATUSES } },
    data: { askedForMeetingId: to.id, status: "proposed", proposedAt: now, answeredAt: null, answerBy: limit },
    select: { id: true },
  });
  for (const meetingId of [from, to.id]) await raiseSequence(tx, clubId, meetingId, now);
  for (const { id } of asked) {
    const payload = { clubId, assignmentId: id };
    await addJob(tx, "assignment.expire", payload, { runAt: limit, key: `assignment.expire:${id}` });
    await recordPresenterNews(tx, { ...payload, meetingId: to.id });
  }
  await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId: to.id } });
}
