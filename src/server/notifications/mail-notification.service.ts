import type { NotificationReason } from "@/domain/notifications/reasons";
import { defaultMailTimes, notificationReasons } from "@/domain/notifications/reasons";
import { publicOrigin } from "@/env";
import type { Db, RootDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { notificationMail } from "@/server/mail/notification-mail";
import { isTold, mayBeQuoted, source } from "@/server/notifications/notifications.queries";
import { unsubscribeToken } from "@/server/notifications/unsubscribe-token";
import { renderMarkdownForMail } from "@/server/text/render-markdown";
import { findMentionable } from "@/server/threads/mentions.queries";

interface ToMail {
  userId: string;
  email: string;
  reason: NotificationReason;
  clubId: string;
  clubName: string;
  clubSlug: string;
  paperId: string;
  title: string;
  threadId: string;
  commentId: string;
  parentId: string | null;
  byName: string | null;
  /** Null where the club keeps the comment's words back. */
  body: string | null;
  mentioned: string[];
}

const mailedByDefault = notificationReasons.filter((reason) => defaultMailTimes[reason] === "at_once");

/**
 * Hands the mail of a notification to the queue. Nothing goes out for what was read meanwhile, here or in the thread,
 * for what was deleted or hidden, to who has left, or who wants none. What is handed over and the mark that it was are
 * one transaction, so however often the job runs, there is one mail.
 */
export async function mailNotification(db: RootDb, { notificationId }: { notificationId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const toMail = await claim(tx, notificationId);
    if (toMail === null) return;
    const { clubId, mentioned, body } = toMail;
    const people = await findMentionable(tx, { clubId, ids: mentioned });
    const html = body === null ? null : renderMarkdownForMail(body, people);
    await addJob(tx, "mail.send", notificationMail({ ...toMail, ...addressesOf(toMail), to: toMail.email, html }));
  });
}

async function claim(tx: Db, notificationId: string): Promise<ToMail | null> {
  const rows = await tx.$queryRaw<ToMail[]>`
    WITH due AS (
      SELECT n.id, n.user_id AS "userId", a.email, n.reason::text, k.id AS "clubId", k.name AS "clubName",
        k.slug AS "clubSlug", p.id AS "paperId", p.title, t.id AS "threadId", c.id AS "commentId",
        c.parent_id AS "parentId", u.name AS "byName", CASE WHEN ${mayBeQuoted} THEN c.body END AS body, c.mentioned
      FROM ${source} JOIN users a ON a.id = n.user_id
        LEFT JOIN notification_preferences w ON w.user_id = n.user_id AND w.reason = n.reason
      WHERE n.id = ${notificationId}::uuid AND n.read_at IS NULL AND ${isTold}
        AND coalesce(w.mail = 'at_once', n.reason::text = ANY(${mailedByDefault}::text[]))
        AND NOT EXISTS (SELECT 1 FROM thread_readers r
          WHERE r.thread_id = t.id AND r.user_id = n.user_id AND (r.read_number >= c.number OR r.interest = 'muted'))
    ), claimed AS (
      UPDATE notifications n SET mailed_at = clock_timestamp() FROM due
      WHERE n.id = due.id AND n.mailed_at IS NULL RETURNING n.id
    )
    SELECT due.* FROM due JOIN claimed ON claimed.id = due.id`;
  return rows[0] ?? null;
}

/** Ids of mails are made of those of comments: an answer's mail finds the mail that it answers. */
function addressesOf({ userId, reason, clubSlug, paperId, threadId, commentId, parentId }: ToMail) {
  const origin = publicOrigin();
  const host = new URL(origin).hostname;
  const token = unsubscribeToken({ userId, reason });
  return {
    link: `${origin}/c/${clubSlug}/papers/${paperId}#comment-${commentId}`,
    unsubscribePage: `${origin}/unsubscribe/${token}`,
    unsubscribeUrl: `${origin}/api/unsubscribe/${token}`,
    conversation: {
      messageId: `comment-${commentId}@${host}`,
      references: [`thread-${threadId}@${host}`, ...(parentId === null ? [] : [`comment-${parentId}@${host}`])],
    },
  };
}
