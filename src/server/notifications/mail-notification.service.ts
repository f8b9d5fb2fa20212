import { instantText } from "@/domain/time/write-instant";
import { publicOrigin } from "@/env";
import type { RootDb } from "@/server/db";
import { tryConsume } from "@/server/limits/rate-limits";
import { queueMail } from "@/server/mail/queue-mail";
import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";
import { type ClaimedMail, claimMail } from "@/server/notifications/claim-mail.service";
import type { MailWords } from "@/server/notifications/notification-kind";
import { findKind } from "@/server/notifications/notification-kinds";
import { unsubscribeToken } from "@/server/notifications/unsubscribe-token";

/**
 * Queues the mail of a notification, unless it no longer needs one (see `claimMail`). What is queued and the mark that it
 * was are one transaction, so however often the job runs, there is one mail.
 */
export async function mailNotification(db: RootDb, { notificationId }: { notificationId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const claimed = await claimMail(tx, notificationId);
    if (claimed === null) return;
    const { kind, facts, clubSlug, clubZone, readerZone, ...context } = claimed;
    const zones = { clubZone, readerZone, now: context.raisedAt.toISOString() };
    const say = (instant: Date) => instantText(instant, zones);
    const clubUrl = `${publicOrigin()}/c/${clubSlug}`;
    const words = await findKind(kind).mail(tx, facts, { ...context, clubUrl, say });
    if (words === null) return;
    // Who has caused too many is read of in the inbox alone; the mark stays, so nobody gets the rest an hour later.
    if (words.causedBy !== null && !(await tryConsume("mailCaused", words.causedBy))) return;
    await queueMail(tx, mailOf(claimed, words));
  });
}

function mailOf({ userId, reason, email }: ClaimedMail, { subject, parts, why, conversation }: MailWords): Mail {
  const token = unsubscribeToken({ userId, reason });
  const unsubscribePage = `${publicOrigin()}/unsubscribe/${token}`;
  return {
    to: email,
    subject,
    ...writeMail({ parts, ending: { why, unsubscribePage } }),
    conversation,
    unsubscribeUrl: `${publicOrigin()}/api/unsubscribe/${token}`,
  };
}
