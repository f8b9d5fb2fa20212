import type { Role } from "@/domain/clubs/roles";
import { Prisma } from "@/generated/prisma/client";
import { sessionHolds } from "@/server/auth/session-holds";
import { hashToken } from "@/server/auth/token-hash";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

/** A club that the viewer belongs to, and as what. */
export interface ClubAccess {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  role: Role;
  memberCount: number;
}

/** Who asks. Read anew for every request, so that a revoked session or membership ends with the next one. */
export interface Viewer {
  id: string;
  sessionId: string;
  /** Up to five minutes behind: see `touchSession`. */
  lastSeenAt: Date;
  name: string;
  email: string;
  isInstanceOwner: boolean;
  timeZone: string | null;
  /** Whether others see that they have a discussion open, in clubs that show it. */
  isShownWhileReading: boolean;
  clubs: ClubAccess[];
}

// Session, person and all memberships in one statement: every page and every procedure begins with it.
const columns = Prisma.sql`
  u.id, s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", u.name, u.email, u.is_instance_owner AS "isInstanceOwner", u.time_zone AS "timeZone",
  u.shown_while_reading AS "isShownWhileReading",
  coalesce((
    SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'timeZone', c.time_zone, 'role', m.role,
      'memberCount', (SELECT count(*) FROM memberships n WHERE n.club_id = c.id)) ORDER BY c.name, c.id)
    FROM memberships m JOIN clubs c ON c.id = m.club_id
    WHERE m.user_id = u.id
  ), '[]'::json) AS clubs`;

/** The viewer behind a session cookie's value, or null when it is unknown, expired or revoked. */
export async function findViewer(db: Db, sessionToken: string): Promise<Viewer | null> {
  const rows = await queryRows<Viewer>(db)`
    SELECT ${columns} FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${hashToken(sessionToken)} AND ${sessionHolds}`;
  return rows[0] ?? null;
}
