import { DomainError } from "@/domain/domain-error";
import { mailboxOf } from "@/domain/people/email";
import { publicOrigin } from "@/env";
import { Prisma } from "@/generated/prisma/client";
import { endIssuedAccess } from "@/server/auth/issued-access";
import { storeLink } from "@/server/auth/store-link";
import { createToken, hashToken } from "@/server/auth/token-hash";
import type { Db, RootDb } from "@/server/db";
import { publishAccountChange } from "@/server/events/publish-account-change";
import { consume } from "@/server/limits/rate-limits";
import { logger } from "@/server/logger";
import { confirmEmailMail, emailChangedMail, emailTakenMail } from "@/server/mail/email-change-mail";
import { queueMail } from "@/server/mail/queue-mail";
import { sendMail } from "@/server/mail/send-mail";

const MAX_LINK_AGE_SECONDS = 60 * 60;

/**
 * Their identifier distinguishes these tokens from sign-in links; they are also hashed differently: neither works as
 * the other.
 */
const identifierOf = (userId: string, email: string) => `email-change:${userId}:${email}`;

/**
 * Sends a link to the new address; the account keeps its own until that is opened. An address that another account uses
 * gets a mail, too, without a link: the answer and its time reveal nothing. The link goes with the session that asked.
 * Throws `not_allowed` for a session by an organizer's link, `too_many_requests`, `source_unavailable`.
 */
export async function requestEmailChange(
  db: Db,
  { userId, sessionId, email }: { userId: string; sessionId: string; email: string },
): Promise<void> {
  const issued = await db.session.count({ where: { id: sessionId, userId, issuerMembershipId: { not: null } } });
  if (issued > 0) {
    throw new DomainError(
      "not_allowed",
      "You signed in with a link from an organizer. To change your address, first sign in with a link sent to your current one.",
    );
  }
  await consume("linkByPerson", userId);
  await consume("linkByMailbox", mailboxOf(email));
  const token = createToken();
  await storeLink(db, {
    identifier: identifierOf(userId, email),
    tokenHash: hashToken(token),
    maxAgeSeconds: MAX_LINK_AGE_SECONDS,
    askedInSessionId: sessionId,
  });
  const isTaken = (await db.user.count({ where: { email, id: { not: userId } } })) > 0;
  const link = new URL("/account/confirm-email", publicOrigin());
  link.search = new URLSearchParams({ email, token }).toString();
  try {
    // Not through the queue, where the link would be kept in plain text.
    await sendMail(isTaken ? emailTakenMail({ to: email }) : confirmEmailMail({ to: email, link: link.href }));
  } catch (error) {
    logger().error({ err: error }, "a confirming mail could not be sent");
    throw new DomainError("source_unavailable", "The email could not be sent. Nothing was changed. Try again later.");
  }
}

/**
 * Gives the account the address that the link was sent to. Throws `link_invalid`, or `name_taken` if it has an account
 * by now.
 */
export async function confirmEmailChange(
  db: RootDb,
  { userId, email, token }: { userId: string; email: string; token: string },
): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      const used = await tx.$executeRaw`
        DELETE FROM sign_in_tokens
        WHERE identifier = ${identifierOf(userId, email)} AND token_hash = ${hashToken(token)} AND expires_at > now()`;
      if (used === 0) {
        throw new DomainError("link_invalid", "This link no longer works. Request a new one on your account page.");
      }
      const { email: former } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
      if (former === email) return;
      await endIssuedAccess(tx, userId); // links that went to the former address
      await tx.user.update({ where: { id: userId }, data: { email, emailVerified: new Date() } });
      await queueMail(tx, emailChangedMail({ to: former }));
      await publishAccountChange(tx, userId);
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new DomainError(
        "name_taken",
        "Another account already uses this address. Sign in with that address instead.",
      );
    }
    throw error;
  }
}
