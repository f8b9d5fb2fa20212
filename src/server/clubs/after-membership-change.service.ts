import { canInvite, type Role } from "@/domain/clubs/roles";
import type { Db } from "@/server/db";

type Membership = { clubId: string; userId: string };

/**
 * Takes back the invitations that this person could no longer make (all of them, with role null): whoever made a
 * link knows it, and a removed organizer would come back through the own one.
 */
export async function revokeOutgrownInvitations(
  tx: Db,
  { clubId, userId, role, now }: Membership & { role: Role | null; now: Date },
): Promise<void> {
  const stillAllowed = (["observer", "member", "organizer"] as const).filter(
    (invited) => role !== null && canInvite(role, invited),
  );
  await tx.invitation.updateMany({
    where: { clubId, createdById: userId, revokedAt: null, role: { notIn: stillAllowed } },
    data: { revokedAt: now },
  });
}
