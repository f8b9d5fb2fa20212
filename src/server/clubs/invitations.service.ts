import { MAX_INVITATIONS_PER_CLUB } from "@/domain/clubs/club-limits";
import { canInvite, type Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { endIssuedAccess } from "@/server/auth/issued-access";
import { hashToken } from "@/server/auth/token-hash";
import { invitationToken, joinLink } from "@/server/clubs/invitation-link";
import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { getLockedMember, lockClub, lockPerson } from "@/server/locks/lock-club";
import { newId } from "@/server/new-id";

const DAY_MS = 24 * 60 * 60 * 1000;

type CreateInvitation = {
  clubId: string;
  actorId: string;
  role: "observer" | "member" | "organizer";
  validDays: number;
  maxUses: number;
  now?: Date | undefined;
};

/** Makes a link into the club. Only its hash is stored. Throws `not_allowed`, `limit_reached`. */
export async function createInvitation(
  db: RootDb,
  { clubId, actorId, role, validDays, maxUses, now }: CreateInvitation,
): Promise<{ invitationId: string; link: string }> {
  const invitationId = newId();
  const token = invitationToken(invitationId);
  await db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId, now });
    const actor = await getLockedMember(tx, { clubId, userId: actorId });
    if (!canInvite(actor.role, role)) {
      throw new DomainError("not_allowed", "Only an owner can invite organizers.");
    }
    const { _count: good } = await tx.invitation.aggregate({
      where: { clubId, revokedAt: null, expiresAt: { gt: club.now }, uses: { lt: tx.invitation.fields.maxUses } },
      _count: true,
    });
    if (good >= MAX_INVITATIONS_PER_CLUB) {
      throw new DomainError(
        "limit_reached",
        `There are already ${good} active links. Revoke the ones you no longer need.`,
      );
    }
    await tx.invitation.create({
      data: {
        id: invitationId,
        clubId,
        createdById: actorId,
        role,
        maxUses,
        tokenHash: hashToken(token),
        expiresAt: new Date(club.now.getTime() + validDays * DAY_MS),
      },
    });
  });
  return { invitationId, link: joinLink(token) };
}

/** Takes a link back. Doing so twice is no mistake. Throws `not_found`. */
export async function revokeInvitation(
  db: RootDb,
  { clubId, invitationId }: { clubId: string; invitationId: string },
): Promise<void> {
  const revoked = await db.$executeRaw`
    UPDATE invitations SET revoked_at = coalesce(revoked_at, now())
    WHERE id = ${invitationId}::uuid AND club_id = ${clubId}::uuid`;
  if (revoked === 0) throw new DomainError("not_found", "This invitation does not exist.");
}

/**
 * Lets the holder of a link into its club. Exactly `max_uses` people, however many come at once; whoever is in the club
 * already uses nothing up and learns so. Throws `link_invalid` for all of unknown, expired, revoked and used-up links.
 */
export async function acceptInvitation(
  db: RootDb,
  { token, userId, now }: { token: string; userId: string; now?: Date | undefined },
): Promise<{ slug: string; joined: boolean }> {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, clubId: true },
  });
  if (invitation === null) throw invalidLink();
  const { id: invitationId, clubId } = invitation;
  return db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId, now });
    const membership = await tx.membership.findUnique({
      where: { clubId_userId: { clubId, userId } },
      select: { id: true },
    });
    if (membership !== null) return { slug: club.slug, joined: false };
    const used = await tx.$queryRaw<{ role: Role }[]>`
      UPDATE invitations SET uses = uses + 1
      WHERE id = ${invitationId}::uuid AND club_id = ${clubId}::uuid
        AND revoked_at IS NULL AND uses < max_uses AND expires_at > ${club.now}
      RETURNING role`;
    const role = used[0]?.role;
    if (role === undefined) throw invalidLink();
    await lockPerson(tx, userId);
    await tx.membership.create({ data: { clubId, userId, role, joinedAt: club.now } });
    await endIssuedAccess(tx, userId);
    await recordEvent(tx, { clubId, kind: "member.changed", payload: { userId } });
    return { slug: club.slug, joined: true };
  });
}

export function invalidLink(): DomainError {
  return new DomainError(
    "link_invalid",
    "This invitation no longer works. Ask the person who gave it to you for a new one.",
  );
}
