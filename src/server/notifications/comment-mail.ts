import { MAX_MAIL_REFERENCES } from "@/domain/notifications/notification-limits";
import { type NotificationReason, reasonWords } from "@/domain/notifications/reasons";
import { listAncestors } from "@/domain/threads/comment-path";
import { mentionPattern } from "@/domain/threads/mentions";
import type { Db } from "@/server/db";
import { type CommentFacts, mayBeQuoted } from "@/server/notifications/comment-subject";
import { mailId } from "@/server/notifications/mail-id";
import type { MailContext, MailWords } from "@/server/notifications/notification-kind";
import { setMailText } from "@/server/text/render-text";
import { findMentionable } from "@/server/threads/mentions.queries";

interface CommentRow {
  threadId: string;
  /** Its place in the thread. */
  path: string;
  /** Null when they have left. */
  authorId: string | null;
  title: string;
  mentioned: string[];
  /** Null where the club keeps the comment's words back. */
  body: string | null;
}

/** The mail about a comment, with the comment in it: one reads on the way and answers at the link. */
export async function mailComment(tx: Db, facts: CommentFacts, context: MailContext): Promise<MailWords | null> {
  const { commentId, paperId, byName } = facts;
  const { clubName, clubUrl, reason } = context;
  const comment = await findComment(tx, facts, context);
  if (comment === undefined) return null;
  const title = comment.title.replace(/\s+/g, " ").trim();
  return {
    // The same for all mails of a discussion, since some programs use it.
    subject: `[${clubName}] ${title}`,
    parts: [
      `${reasonWords[reason].happened(byName ?? "Someone")} in ${clubName}, on “${title}”:`,
      await quote(tx, comment, context),
      { link: `${clubUrl}/papers/${paperId}#comment-${commentId}`, words: "Answer in the discussion" },
    ],
    why: `You get this email because ${whyWords[reason]}.`,
    conversation: { messageId: mailId(`comment-${commentId}`), references: await listReferences(tx, comment) },
    causedBy: comment.authorId,
  };
}

async function findComment(
  tx: Db,
  { commentId }: CommentFacts,
  { userId, clubId }: MailContext,
): Promise<CommentRow | undefined> {
  const rows = await tx.$queryRaw<CommentRow[]>`
    SELECT t.id AS "threadId", c.path, c.author_id AS "authorId", p.title, c.mentioned,
      CASE WHEN ${mayBeQuoted} THEN c.body END AS body
    FROM comments c JOIN threads t ON t.id = c.thread_id JOIN papers p ON p.id = t.paper_id
      JOIN clubs k ON k.id = c.club_id JOIN memberships m ON m.club_id = k.id
      JOIN (SELECT ${userId}::uuid AS user_id) n ON n.user_id = m.user_id
    WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid`;
  return rows[0];
}

const WITHHELD =
  "Your club hides comments until you have written your own or marked the paper as read. After that you can read it in the discussion.";

/** The comment as it was typed, and as HTML that we made of it. */
async function quote(tx: Db, { body, mentioned }: CommentRow, { clubId }: MailContext) {
  if (body === null) return WITHHELD;
  const people = await findMentionable(tx, { clubId, ids: mentioned });
  const text = body.replace(/@\[[^\][\n]*\]\([^)\s]*\)/g, plainMention).trim();
  return { quoted: { text, html: await setMailText({ source: body, people }) } };
}

const plainMention = (text: string) => {
  const name = mentionPattern.exec(text)?.[1];
  return name === undefined ? text : `@${name}`;
};

/**
 * Ids of mails are made of those of comments. An answer's mail names all that it hangs on, and not only what it answers:
 * that may be the reader's own comment, of which they never got a mail.
 */
async function listReferences(tx: Db, { threadId, path }: CommentRow): Promise<string[]> {
  const nearest = listAncestors(path).slice(-MAX_MAIL_REFERENCES);
  const above = await tx.comment.findMany({
    where: { threadId, path: { in: nearest } },
    select: { id: true },
    orderBy: { path: "asc" },
  });
  return [mailId(`thread-${threadId}`), ...above.map(({ id }) => mailId(`comment-${id}`))];
}

const whyWords: Record<NotificationReason, string> = {
  assigned: "you present the paper",
  mentioned: "the comment mentions you",
  replied: "it answers your comment",
  followed: "you follow the discussion",
  club: "it concerns everyone in your club",
};
