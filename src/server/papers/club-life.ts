import { Prisma } from "@/generated/prisma/client";

/** A paper's life in one club, as the database's JSON has it: instants are texts with an offset. */
export interface ClubLife {
  nominations: {
    id: string;
    by: { id: string; name: string };
    reason: string | null;
    wouldPresent: boolean;
    at: string;
    round: { id: string; number: number; status: "open" | "closed" | "cancelled"; closesAt: string };
  }[];
  picks: { roundNumber: number; closedAt: string | null; meetingAt: string | null }[];
  presentations: {
    meetingId: string;
    presenter: { id: string; name: string };
    status: "proposed" | "accepted";
    startsAt: string;
    meetingStatus: "scheduled" | "cancelled";
  }[];
  commentCount: number;
}

/**
 * Columns for a statement on `papers p`. Nothing here reveals ballots: nominations are public to the club from the
 * moment they are made, and a pick exists only once its round is closed.
 */
export const clubLifeColumns = (clubId: string) => Prisma.sql`
  coalesce((
    SELECT json_agg(json_build_object('id', n.id, 'by', json_build_object('id', u.id, 'name', u.name), 'reason', n.reason,
      'wouldPresent', n.would_present, 'at', n.created_at, 'round', json_build_object('id', r.id, 'number', r.number,
      'status', r.status, 'closesAt', r.closes_at)) ORDER BY r.number DESC)
    FROM nominations n JOIN rounds r ON r.id = n.round_id JOIN users u ON u.id = n.user_id
    WHERE n.club_id = ${clubId}::uuid AND n.paper_id = p.id
  ), '[]'::json) AS nominations,
  coalesce((
    SELECT json_agg(json_build_object('roundNumber', r.number, 'closedAt', r.closed_at, 'meetingAt', m.starts_at)
      ORDER BY r.number DESC)
    FROM picks k JOIN rounds r ON r.id = k.round_id
      LEFT JOIN talks t ON t.id = k.talk_id LEFT JOIN meetings m ON m.id = t.meeting_id
    WHERE k.club_id = ${clubId}::uuid AND k.paper_id = p.id AND r.status = 'closed'
  ), '[]'::json) AS picks,
  coalesce((
    SELECT json_agg(json_build_object('meetingId', m.id, 'presenter', json_build_object('id', u.id, 'name', u.name),
      'status', a.status, 'startsAt', m.starts_at, 'meetingStatus', m.status) ORDER BY m.starts_at DESC)
    FROM talk_papers tp JOIN talks t ON t.id = tp.talk_id JOIN meetings m ON m.id = t.meeting_id
      JOIN assignments a ON a.talk_id = t.id AND a.status <> 'ended' JOIN users u ON u.id = a.user_id
    WHERE tp.club_id = ${clubId}::uuid AND tp.paper_id = p.id
  ), '[]'::json) AS presentations,
  coalesce((
    SELECT t.comment_count FROM threads t WHERE t.club_id = ${clubId}::uuid AND t.paper_id = p.id
  ), 0) AS "commentCount"`;
