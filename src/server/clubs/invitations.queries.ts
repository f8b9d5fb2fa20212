import type { Role } from "@/domain/clubs/roles";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

export interface InvitationOffer {
  clubName: string;
  role: Role;
  /** The club's slug, for whoever is in it already. */
  memberOf: string | null;
}

/**
 * What the holder of a link may know: the club's name and as what they would join. Null alike for unknown, expired,
 * revoked and used-up links, unless the caller is in the club, and may learn so.
 */
export async function findOffer(
  db: Db,
  { tokenHash, viewerId, now }: { tokenHash: string; viewerId: string | null; now?: Date | undefined },
): Promise<InvitationOffer | null> {
  const rows = await queryRows<InvitationOffer>(db)`
    SELECT c.name AS "clubName", i.role, CASE WHEN m.id IS NOT NULL THEN c.slug END AS "memberOf"
    FROM invitations i
    JOIN clubs c ON c.id = i.club_id
    LEFT JOIN memberships m ON m.club_id = i.club_id AND m.user_id = ${viewerId}::uuid
    WHERE i.token_hash = ${tokenHash} AND (m.id IS NOT NULL OR (
      i.revoked_at IS NULL AND i.uses < i.max_uses
      AND i.expires_at > coalesce(${now ?? null}::timestamptz, clock_timestamp())))`;
  return rows[0] ?? null;
}

export interface ListedInvitation {
  id: string;
  role: Role;
  createdBy: string | null;
  createdAt: string;
  expiresAt: string;
  uses: number;
  maxUses: number;
}

/** The links that still let someone in, newest first. Never their tokens, which nobody knows any longer. */
export async function listInvitations(
  db: Db,
  { clubId, now }: { clubId: string; now: Date },
): Promise<ListedInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { clubId, revokedAt: null, expiresAt: { gt: now }, uses: { lt: db.invitation.fields.maxUses } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      uses: true,
      maxUses: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdBy, createdAt, expiresAt, ...invitation }) => ({
    ...invitation,
    createdBy: createdBy?.name ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
