import type { Role } from "@/domain/clubs/roles";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

/** How many papers an invitation names. */
const PAPERS_SHOWN = 3;

export interface InvitationOffer {
  clubName: string;
  role: Role;
  /** Who invites; null where their account is gone, or they are no longer in the club. */
  invitedBy: string | null;
  memberCount: number;
  meeting: { weekday: number; time: string; everyWeeks: number; timeZone: string; nextStartsAt: string | null };
  /** What was presented last, the latest first: titles as HTML of ours. */
  papers: { id: string; titleHtml: string }[];
  /** The club's slug, for whoever is in it already. */
  memberOf: string | null;
}

/**
 * What the holder of a link may know: the club and what joining it means. Of papers only those that were presented, and
 * that everyone can read about: what the club itself brought may not be published yet. Null alike for unknown, expired,
 * revoked and used-up links, unless the caller is in the club, and may learn so.
 */
export async function findOffer(
  db: Db,
  { tokenHash, viewerId, now = null }: { tokenHash: string; viewerId: string | null; now?: Date | null | undefined },
): Promise<InvitationOffer | null> {
  const rows = await queryRows<InvitationOffer>(db)`
    SELECT c.name AS "clubName", i.role, CASE WHEN m.id IS NOT NULL THEN c.slug END AS "memberOf",
      (SELECT u.name FROM users u JOIN memberships inviting ON inviting.user_id = u.id AND inviting.club_id = c.id
        WHERE u.id = i.created_by_id) AS "invitedBy",
      (SELECT count(*)::int FROM memberships WHERE club_id = c.id) AS "memberCount",
      json_build_object('weekday', c.meeting_weekday, 'time', c.meeting_time, 'everyWeeks', c.meeting_every_weeks,
        'timeZone', c.time_zone, 'nextStartsAt', (
          SELECT to_char(min(starts_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM meetings
          WHERE club_id = c.id AND status = 'scheduled'
            AND starts_at > coalesce(${now}::timestamptz, clock_timestamp()))) AS meeting,
      coalesce((SELECT json_agg(json_build_object('id', id, 'titleHtml', title_html)) FROM (
        SELECT p.id, p.title_html FROM meetings held JOIN talks t ON t.meeting_id = held.id
        JOIN talk_papers tp ON tp.talk_id = t.id JOIN papers p ON p.id = tp.paper_id AND p.club_id IS NULL
        WHERE held.club_id = c.id AND held.status = 'scheduled' AND held.ends_at <= coalesce(${now}::timestamptz, clock_timestamp())
        ORDER BY held.starts_at DESC, t.position, tp.position LIMIT ${PAPERS_SHOWN}) latest), '[]'::json) AS papers
    FROM invitations i
    JOIN clubs c ON c.id = i.club_id
    LEFT JOIN memberships m ON m.club_id = i.club_id AND m.user_id = ${viewerId}::uuid
    WHERE i.token_hash = ${tokenHash} AND (m.id IS NOT NULL OR (
      i.revoked_at IS NULL AND i.uses < i.max_uses
      AND i.expires_at > coalesce(${now}::timestamptz, clock_timestamp())))`;
  return rows[0] ?? null;
}
