import { voidSignInLinks } from "@/server/auth/void-sign-in-links";
import type { Db } from "@/server/db";

/**
 * Voids every link that would sign in as this person, and ends the sessions that organizers' links made: they would open
 * more than when they were issued, or what no organizer decides on any longer. The person's own sessions go on.
 */
export async function endIssuedAccess(tx: Db, userId: string): Promise<void> {
  await voidSignInLinks(tx, userId);
  await tx.session.deleteMany({ where: { userId, issuerMembershipId: { not: null } } });
}

/** Voids the links that this person issued in the club, and ends the sessions they made. */
export async function endAccessIssuedBy(tx: Db, issuer: { clubId: string; userId: string }): Promise<void> {
  await tx.signInToken.deleteMany({ where: { issuer } });
  await tx.session.deleteMany({ where: { issuer } });
}
