import { answerBy, LIVE_STATUSES } from "@/domain/rota/assignment-rules";
import { type RankedPresenter, rankPresenters } from "@/domain/rota/next-presenter";
import type { Db } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { findTalk } from "@/server/meetings/find-talk.queries";
import { listCandidates } from "@/server/rota/candidates.queries";
import { recordPresenterNews } from "@/server/rota/end-assignment.service";

interface Talk {
  id: string;
  clubId: string;
  meetingId: string;
}

/** Who comes next for this talk; whoever was asked for it at this meeting before does not come again. */
export async function findNextPresenter(tx: Db, talk: Talk, now: Date): Promise<RankedPresenter | null> {
  return rankPresenters(await listCandidates(tx, { clubId: talk.clubId, talk }), now)[0] ?? null;
}

/**
 * Asks the next in line to present, unless somebody presents the talk or its meeting has begun or is off. Nobody left to
 * ask leaves it open for an organizer. Gives the assignment's id, or null. The caller holds the club's row, and raises
 * the meeting's sequence for all that it changes.
 */
export async function proposePresenter(
  tx: Db,
  { clubId, talkId, now }: { clubId: string; talkId: string; now: Date },
): Promise<string | null> {
  const talk = await findTalk(tx, { clubId, talkId });
  if (talk === null || talk.meeting.status === "cancelled" || talk.meeting.startsAt <= now) return null;
  const live = await tx.assignment.count({ where: { clubId, talkId, status: { in: LIVE_STATUSES } } });
  if (live > 0) return null;
  const next = await findNextPresenter(tx, talk, now);
  if (next === null) return null;
  const { meetingId } = talk;
  const limit = new Date(answerBy(now, talk.meeting.startsAt));
  const { userId, why } = next;
  const assignment = await tx.assignment.create({
    data: { clubId, talkId, askedForMeetingId: meetingId, userId, proposedAt: now, answerBy: limit, why },
    select: { id: true },
  });
  const payload = { clubId, assignmentId: assignment.id };
  await addJob(tx, "assignment.expire", payload, { runAt: limit, key: `assignment.expire:${assignment.id}` });
  await recordPresenterNews(tx, { ...payload, meetingId });
  return assignment.id;
}
