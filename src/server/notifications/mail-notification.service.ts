import { MAIL_REFERENCES_MAX } from "@/domain/notifications/notification-limits";
import { listAncestors } from "@/domain/threads/comment-path";
import { publicOrigin } from "@/env";
import type { Db, RootDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { tryConsume } from "@/server/limits/rate-limits";
import { notificationMail } from "@/server/mail/notification-mail";
import type { Mail } from "@/server/mail/send-mail";
import { turnMail } from "@/server/mail/turn-mail";
import { type CommentToMail, claimMail, type ToMail, type TurnToMail } from "@/server/notifications/claim-mail";
import { unsubscribeToken } from "@/server/notifications/unsubscribe-token";
import { renderMarkdownForMail } from "@/server/text/render-markdown";
import { findMentionable } from "@/server/threads/mentions.queries";

/**
 * Hands the mail of a notification to the queue, unless it needs none any more (see `claimMail`). What is handed over and
 * the mark that it was are one transaction, so however often the job runs, there is one mail.
 */
export async function mailNotification(db: RootDb, { notificationId }: { notificationId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const toMail = await claimMail(tx, notificationId);
    if (toMail === null) return;
    if (toMail.commentId === null) return addJob(tx, "mail.send", mailOfTurn(toMail));
    const { authorId } = toMail;
    // Who has caused too many is told of by the inbox alone; the mark stays, so nobody gets the rest an hour later.
    if (authorId !== null && !(await tryConsume("mailCaused", authorId))) return;
    await addJob(tx, "mail.send", await mailOfComment(tx, toMail));
  });
}

/**
 * Ids of mails are made of those of comments. An answer's mail names all that it hangs on, and not only what it answers:
 * that may be the reader's own comment, of which they never got a mail.
 */
async function mailOfComment(tx: Db, told: CommentToMail): Promise<Mail> {
  const { clubId, clubSlug, paperId, threadId, commentId, mentioned, body, email } = told;
  const people = await findMentionable(tx, { clubId, ids: mentioned });
  const html = body === null ? null : renderMarkdownForMail(body, people);
  const above = await listAnswered(tx, told);
  const references = [mailId(`thread-${threadId}`), ...above.map(({ id }) => mailId(`comment-${id}`))];
  const link = `${publicOrigin()}/c/${clubSlug}/papers/${paperId}#comment-${commentId}`;
  const conversation = { messageId: mailId(`comment-${commentId}`), references };
  return notificationMail({ ...told, ...unsubscribingOf(told), to: email, html, link, conversation });
}

/** The comments that a comment hangs on, from the top. */
async function listAnswered(tx: Db, { threadId, path }: CommentToMail): Promise<{ id: string }[]> {
  const nearest = listAncestors(path).slice(-MAIL_REFERENCES_MAX);
  return tx.comment.findMany({
    where: { threadId, path: { in: nearest } },
    select: { id: true },
    orderBy: { path: "asc" },
  });
}

/** A turn is told more than once, as it changes: the later mails hang on what the first one opened. */
function mailOfTurn(told: TurnToMail): Mail {
  const { clubSlug, paperId, assignmentId, notifiedAt, turnStatus: status, email } = told;
  const turn = mailId(`turn-${assignmentId}`);
  const place = status === "proposed" ? "" : `/papers/${paperId}`;
  return turnMail({
    ...told,
    ...unsubscribingOf(told),
    status,
    to: email,
    link: `${publicOrigin()}/c/${clubSlug}${place}`,
    conversation: { messageId: mailId(`turn-${assignmentId}-${notifiedAt.getTime()}`), references: [turn] },
  });
}

const mailId = (name: string) => `${name}@${new URL(publicOrigin()).hostname}`;

function unsubscribingOf({ userId, reason }: ToMail) {
  const token = unsubscribeToken({ userId, reason });
  return {
    unsubscribePage: `${publicOrigin()}/unsubscribe/${token}`,
    unsubscribeUrl: `${publicOrigin()}/api/unsubscribe/${token}`,
  };
}
