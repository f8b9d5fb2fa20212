import type { Role } from "@/domain/clubs/roles";
import { findInvitationLink } from "@/server/clubs/invitation-link";
import type { Db } from "@/server/db";

export interface ListedInvitation {
  id: string;
  role: Role;
  createdBy: string | null;
  createdAt: string;
  expiresAt: string;
  uses: number;
  maxUses: number;
  /** For whoever made it, to copy it again. Null for others, and for a link of before links could be shown again. */
  link: string | null;
}

/**
 * The links that still let someone in, newest first. A link itself goes to its maker alone: they know it anyway, and all
 * that they know ends with their part in the club.
 */
export async function listInvitations(
  db: Db,
  { clubId, userId, now }: { clubId: string; userId: string; now: Date },
): Promise<ListedInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { clubId, revokedAt: null, expiresAt: { gt: now }, uses: { lt: db.invitation.fields.maxUses } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      tokenHash: true,
      createdById: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      uses: true,
      maxUses: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdBy, createdAt, expiresAt, createdById, tokenHash, ...invitation }) => ({
    ...invitation,
    link: createdById === userId ? findInvitationLink({ id: invitation.id, tokenHash }) : null,
    createdBy: createdBy?.name ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
