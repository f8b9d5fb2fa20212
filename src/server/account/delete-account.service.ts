import { DomainError } from "@/domain/domain-error";
import type { DeleteAccount } from "@/domain/people/account-inputs";
import { assertCanDeleteAccount } from "@/domain/people/deletion-rules";
import { mailboxOf } from "@/domain/people/email";
import { FORMER_MEMBER_NAME, formerEmail } from "@/domain/people/former-member";
import type { User } from "@/generated/prisma/client";
import { getDeletion } from "@/server/account/deletion.queries";
import { voidSignInLinks } from "@/server/auth/void-sign-in-links";
import { endMembership } from "@/server/clubs/departures.service";
import type { Db, RootDb } from "@/server/db";
import { forgetInMails } from "@/server/jobs/forget-in-mails";
import { forgetLimits } from "@/server/limits/forget-limits";
import { lockClub } from "@/server/locks/lock-club";
import { deleteCommentsOf, recordDeletedComments } from "@/server/threads/delete-comments-of.service";
import { forgetMentionsOf } from "@/server/threads/forget-mentions.service";
import { forgetReader } from "@/server/threads/forget-reader.service";

interface Deletion extends DeleteAccount {
  userId: string;
  sessionId: string;
  now?: Date | undefined;
}

/**
 * Deletes the account, and all of the person but what others rely on: ballots of closed rounds, talks, nominations and,
 * if they wish, comments stay as a former member's. Throws `not_allowed`, `last_owner`, `invalid_input`, `already_done`
 * (the second of two at once) and `conflict` (something of theirs came in at that moment).
 *
 * Locks go in the order of all others: clubs (by id, since two people of the same clubs may go at once), threads and
 * comments, the person, and the turns of events last. The tally of a vote takes the club's row as well, so that it
 * counts the ballot before this or not at all.
 */
export async function deleteAccount(db: RootDb, deletion: Deletion): Promise<void> {
  const { userId, comments: wish } = deletion;
  await db.$transaction(
    async (tx) => {
      const clubIds = await listClubs(tx, userId);
      let now = deletion.now ?? new Date();
      for (const clubId of clubIds) ({ now } = await lockClub(tx, { clubId, now: deletion.now }));
      const person = await tx.user.findUniqueOrThrow({ where: { id: userId } });
      if (person.deletedAt !== null) throw new DomainError("already_done", "This account was deleted already.");
      await assertAllowed(tx, deletion, person.email);

      const deleted = wish === "delete" ? await deleteCommentsOf(tx, { userId, now }) : [];
      await forgetReader(tx, userId);
      await forgetMentionsOf(tx, person);
      await lockPersonAlone(tx, { userId, wish, clubIds });

      await forgetVotesToCome(tx, { userId, wish });
      for (const clubId of clubIds) await endMembership(tx, { clubId, userId, now });
      await recordDeletedComments(tx, deleted);
      await emptyAccount(tx, person, now);
    },
    { timeout: 120_000 }, // years of comments go with it
  );
}

async function listClubs(tx: Db, userId: string): Promise<string[]> {
  const found = await tx.membership.findMany({
    where: { userId },
    select: { clubId: true },
    orderBy: { clubId: "asc" },
  });
  return found.map(({ clubId }) => clubId);
}

async function assertAllowed(tx: Db, { userId, sessionId, email: typed }: Deletion, email: string): Promise<void> {
  const issued = await tx.session.count({ where: { id: sessionId, userId, issuerMembershipId: { not: null } } });
  assertCanDeleteAccount({ ...(await getDeletion(tx, { userId })), email, typed, isIssued: issued > 0 });
}

/**
 * From here on nothing of the person's is added: what refers to their row waits. What came in before, and was not part of
 * what was locked, is to be decided about again.
 */
async function lockPersonAlone(
  tx: Db,
  { userId, wish, clubIds }: { userId: string; wish: DeleteAccount["comments"]; clubIds: readonly string[] },
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  const clubsNow = await listClubs(tx, userId);
  const missed = wish === "delete" ? await tx.comment.count({ where: { authorId: userId, deletedAt: null } }) : 0;
  if (clubsNow.join() === clubIds.join() && missed === 0) return;
  throw new DomainError("conflict", "Something of yours was saved in another window just now. Please try again.");
}

/** Ballots of open votes are taken back. Nominations stay on the ballot, without their words if comments go. */
async function forgetVotesToCome(
  tx: Db,
  { userId, wish }: Pick<Deletion, "userId"> & { wish: DeleteAccount["comments"] },
) {
  await tx.ballot.deleteMany({ where: { userId, round: { status: "open" } } });
  await tx.burden.deleteMany({ where: { userId } });
  await tx.nomination.updateMany({ where: { userId, round: { status: "open" } }, data: { wouldPresent: false } });
  if (wish === "delete") await tx.nomination.updateMany({ where: { userId }, data: { reason: null } });
}

/** The deleted sessions' trigger closes open streams, of all devices. */
async function emptyAccount(tx: Db, person: User, now: Date): Promise<void> {
  const { id: userId, email } = person;
  await voidSignInLinks(tx, userId);
  await tx.signInToken.deleteMany({ where: { identifier: { startsWith: `email-change:${userId}:` } } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.notification.deleteMany({ where: { userId } });
  await tx.notificationPreference.deleteMany({ where: { userId } });
  await tx.calendarFeed.deleteMany({ where: { userId } });
  await forgetInMails(tx, person);
  await forgetLimits(tx, [userId, mailboxOf(email)]);
  await tx.user.update({
    where: { id: userId },
    data: {
      name: FORMER_MEMBER_NAME,
      email: formerEmail(userId),
      emailVerified: null,
      image: null,
      isInstanceOwner: false,
      timeZone: null,
      shownWhileReading: false,
      deletedAt: now,
    },
  });
}
