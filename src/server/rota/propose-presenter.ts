import { answerBy } from "@/domain/rota/assignment-rules";
import { type PresenterCandidate, rankPresenters } from "@/domain/rota/next-presenter";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";

interface Slot {
  clubId: string;
  meetingId: string;
  paperId: string;
}

/**
 * Who could present this paper at this meeting, with the numbers that decide. Times presented and the last time count
 * accepted and proposed turns at other meetings, coming ones included: who is asked for next week is not asked again.
 */
export async function listCandidates(tx: Db, { clubId, meetingId, paperId }: Slot): Promise<PresenterCandidate[]> {
  return tx.$queryRaw<PresenterCandidate[]>`
    SELECT m.user_id AS "userId", m.joined_at AS "joinedAt",
      (m.presents AND m.role <> 'observer') AS presents,
      count(a.id) FILTER (WHERE a.status IN ('accepted', 'proposed') AND a.meeting_id <> ${meetingId}::uuid)::int AS "presentedCount",
      max(t.starts_at) FILTER (WHERE a.status IN ('accepted', 'proposed') AND a.meeting_id <> ${meetingId}::uuid) AS "lastPresentedAt",
      coalesce(bool_or(a.meeting_id = ${meetingId}::uuid), false) AS "declinedThisMeeting",
      EXISTS (SELECT 1 FROM nominations n WHERE n.club_id = m.club_id AND n.user_id = m.user_id
        AND n.paper_id = ${paperId}::uuid AND n.would_present) AS "wouldPresent"
    FROM memberships m
    LEFT JOIN (assignments a JOIN meetings t ON t.id = a.meeting_id AND t.status = 'scheduled')
      ON a.club_id = m.club_id AND a.user_id = m.user_id
    WHERE m.club_id = ${clubId}::uuid
    GROUP BY m.club_id, m.user_id, m.joined_at, m.presents, m.role`;
}

/**
 * Asks the next in line to present, unless the slot is held. Nobody left to ask leaves it open for an organizer.
 * Gives the assignment's id, or null.
 */
export async function proposePresenter(
  tx: Db,
  { clubId, meetingId, paperId, now }: Slot & { now: Date },
): Promise<string | null> {
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId, clubId, status: "scheduled", startsAt: { gt: now } },
    select: { startsAt: true },
  });
  if (meeting === null) return null;
  const isHeld = await tx.assignment.count({
    where: { clubId, meetingId, paperId, status: { in: ["proposed", "accepted"] } },
  });
  if (isHeld > 0) return null;
  const [next] = rankPresenters(await listCandidates(tx, { clubId, meetingId, paperId }), now);
  if (next === undefined) return null;
  const limit = new Date(answerBy(now, meeting.startsAt));
  const assignment = await tx.assignment.create({
    data: { clubId, meetingId, paperId, userId: next.userId, proposedAt: now, answerBy: limit, why: next.why },
    select: { id: true },
  });
  const payload = { clubId, assignmentId: assignment.id };
  await addJob(tx, "assignment.expire", payload, { runAt: limit, key: `assignment.expire:${assignment.id}` });
  await recordEvent(tx, { clubId, kind: "assignment.changed", payload: { meetingId, assignmentId: assignment.id } });
  return assignment.id;
}
