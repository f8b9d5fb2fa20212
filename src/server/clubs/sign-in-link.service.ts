import { assertCanIssueSignInLink } from "@/domain/clubs/sign-in-link-rules";
import { issueSignInLink, MAX_ISSUED_LINK_AGE_SECONDS } from "@/server/auth/sign-in-links";
import type { MemberAction } from "@/server/clubs/members.service";
import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { getLockedMember, lockClub, lockPerson } from "@/server/locks/lock-club";
import { issuedLinkMail } from "@/server/mail/issued-link-mail";
import { queueMail } from "@/server/mail/queue-mail";

/**
 * Makes a link with which an organizer signs a member in who cannot get mail. Whoever holds it is that person, so the
 * rule is narrow, the event stays, and the member gets a mail that names who made it. Throws `not_found`, `not_allowed`.
 */
export async function issueMemberSignInLink(
  db: RootDb,
  { clubId, actorId, userId }: MemberAction,
): Promise<{ link: string }> {
  return db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId });
    await lockPerson(tx, userId); // whoever joins another club waits here, and then voids the link
    const actor = await getLockedMember(tx, { clubId, userId: actorId });
    const target = await getLockedMember(tx, { clubId, userId });
    const { isInstanceOwner } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { isInstanceOwner: true },
    });
    const otherClubs = await tx.membership.count({ where: { userId, clubId: { not: clubId } } });
    const issuer = await tx.membership.findUniqueOrThrow({
      where: { clubId_userId: { clubId, userId: actorId } },
      select: { id: true },
    });
    assertCanIssueSignInLink({ actor, target: { ...target, isInstanceOwner, otherClubs } });
    const link = await issueSignInLink(tx, {
      email: target.email,
      maxAgeSeconds: MAX_ISSUED_LINK_AGE_SECONDS,
      next: `/c/${club.slug}`,
      issuerMembershipId: issuer.id,
    });
    await queueMail(tx, issuedLinkMail({ to: target.email, by: actor.name, club: club.name }));
    await recordEvent(tx, { clubId, kind: "member.link_handed", payload: { userId, byUserId: actorId } });
    return { link };
  });
}
