import { sessionHolds } from "@/server/auth/session-holds";
import { hashToken } from "@/server/auth/token-hash";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

/** By what right a stream is open. */
export interface StreamAccess {
  sessionId: string;
  userId: string;
  clubId: string;
}

/**
 * Who asks for a club's stream, and whether they belong to the club; null for an unknown, expired or revoked session. Less
 * than `findViewer` asks for: after a restart everybody comes back at once.
 */
export async function findStreamAccess(
  db: Db,
  { token, clubId }: { token: string; clubId: string },
): Promise<(StreamAccess & { isMember: boolean }) | null> {
  const rows = await queryRows<{ sessionId: string; userId: string; isMember: boolean }>(db)`
    SELECT s.id AS "sessionId", s.user_id AS "userId",
      EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = s.user_id AND m.club_id::text = ${clubId}) AS "isMember"
    FROM sessions s WHERE s.token_hash = ${hashToken(token)} AND ${sessionHolds}`;
  return rows[0] === undefined ? null : { ...rows[0], clubId };
}

/** Which of them hold still: the session is there and its person is in the club. One statement for all, in their order. */
export async function areAllowed(db: Db, accesses: readonly StreamAccess[]): Promise<boolean[]> {
  const rows = await queryRows<{ isAllowed: boolean }>(db)`
    SELECT s.id IS NOT NULL AND m.id IS NOT NULL AS "isAllowed"
    FROM unnest(${accesses.map(({ sessionId }) => sessionId)}::uuid[], ${accesses.map(({ clubId }) => clubId)}::uuid[])
      WITH ORDINALITY AS a (session_id, club_id, at)
    LEFT JOIN sessions s ON s.id = a.session_id AND ${sessionHolds}
    LEFT JOIN memberships m ON m.club_id = a.club_id AND m.user_id = s.user_id
    ORDER BY a.at`;
  return rows.map(({ isAllowed }) => isAllowed);
}
