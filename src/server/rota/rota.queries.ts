import { type PresenterCandidate, type RankedPresenter, rankPresenters } from "@/domain/rota/next-presenter";
import { planTurns } from "@/domain/rota/plan-turns";
import type { Db } from "@/server/db";
import { type ListedMeeting, listAhead } from "@/server/meetings/meetings.queries";
import { listCandidates } from "@/server/rota/candidates.queries";

/**
 * The rota's page: the coming meetings with their talks and presenters; for meetings without papers, who the line would
 * ask; and the line itself with the numbers behind it. They are the numbers that decide, so that what the page says is
 * why somebody is asked.
 */
export async function getRota(db: Db, { clubId, now }: { clubId: string; now: Date }) {
  const [meetings, candidates, club] = await Promise.all([
    listAhead(db, { clubId, now }),
    listCandidates(db, { clubId, talk: null }),
    db.club.findUniqueOrThrow({ where: { id: clubId }, select: { picksPerRound: true } }),
  ]);
  const names = new Map(candidates.map(({ userId, name }) => [userId, name]));
  const named = (userId: string) => ({ userId, name: names.get(userId) ?? "" });
  const ranked = rankPresenters(candidates, now);
  const planned = planMeetings(meetings, candidates, { seats: club.picksPerRound, now });
  return {
    meetings: meetings.map((meeting) => ({
      ...meeting,
      planned: planned.get(meeting.id)?.map(({ userId, why }) => ({ ...named(userId), why })) ?? [],
    })),
    clubMean: ranked[0]?.clubMean ?? 0,
    line: ranked.map(({ userId, position, presentedCount, waitingSince, waitingDays, why }) => {
      return { ...named(userId), position, presentedCount, waitingSince, waitingDays, why };
    }),
  };
}

/** The people that the line would ask, by meeting; only for meetings that take place and have no papers yet. */
function planMeetings(
  meetings: readonly ListedMeeting[],
  candidates: readonly PresenterCandidate[],
  { seats, now }: { seats: number; now: Date },
): Map<string, RankedPresenter[]> {
  const slots = meetings
    .filter(({ status, papers }) => status === "scheduled" && papers.length === 0)
    .flatMap(({ id, startsAt }) => Array.from({ length: seats }, () => ({ meetingId: id, startsAt })));
  const turns = planTurns(
    candidates,
    slots.map(({ startsAt }) => startsAt),
    now,
  );
  const planned = new Map<string, RankedPresenter[]>();
  for (const [index, { meetingId }] of slots.entries()) {
    const turn = turns[index];
    if (turn !== undefined) planned.set(meetingId, [...(planned.get(meetingId) ?? []), turn]);
  }
  return planned;
}

export type Rota = Awaited<ReturnType<typeof getRota>>;
