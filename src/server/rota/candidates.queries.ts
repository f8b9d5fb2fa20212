import type { PresenterCandidate } from "@/domain/rota/next-presenter";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

interface Wanted {
  clubId: string;
  /** Null for the line as such, with no talk in mind. */
  talk: { id: string; meetingId: string } | null;
}

/**
 * Who could present, with the numbers that decide. Times presented and the last time count accepted and proposed turns
 * at other meetings, coming ones included: who is asked for next week is not asked again.
 */
export async function listCandidates(
  db: Db,
  { clubId, talk }: Wanted,
): Promise<(PresenterCandidate & { name: string })[]> {
  const [talkId, meetingId] = [talk?.id ?? null, talk?.meetingId ?? null];
  return queryRows<PresenterCandidate & { name: string }>(db)`
    SELECT m.user_id AS "userId", u.name, m.joined_at AS "joinedAt",
      (m.presents AND m.role <> 'observer') AS presents,
      count(a.id) FILTER (WHERE a.status <> 'ended' AND k.meeting_id IS DISTINCT FROM ${meetingId}::uuid)::int AS "presentedCount",
      max(t.starts_at) FILTER (WHERE a.status <> 'ended' AND k.meeting_id IS DISTINCT FROM ${meetingId}::uuid) AS "lastPresentedAt",
      coalesce(bool_or(a.asked_for_meeting_id = ${meetingId}::uuid AND (k.id = ${talkId}::uuid OR a.status <> 'ended')), false)
        AS "isUnavailable",
      EXISTS (SELECT 1 FROM nominations n JOIN talk_papers p ON p.paper_id = n.paper_id
        WHERE n.club_id = m.club_id AND n.user_id = m.user_id AND n.would_present AND p.talk_id = ${talkId}::uuid) AS "wouldPresent"
    FROM memberships m JOIN users u ON u.id = m.user_id
    LEFT JOIN (assignments a JOIN talks k ON k.id = a.talk_id JOIN meetings t ON t.id = k.meeting_id AND t.status = 'scheduled')
      ON a.club_id = m.club_id AND a.user_id = m.user_id
    WHERE m.club_id = ${clubId}::uuid
    GROUP BY m.club_id, m.user_id, u.name, m.joined_at, m.presents, m.role`;
}
