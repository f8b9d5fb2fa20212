import { z } from "zod";
import { reasonWords } from "@/domain/notifications/reasons";
import { excerptOf } from "@/domain/threads/excerpt";
import { EXCERPT_SOURCE_LENGTH } from "@/domain/threads/thread-limits";
import { Prisma } from "@/generated/prisma/client";
import type { InboxContext, InboxWords } from "@/server/notifications/notification-kind";
import { mayRead } from "@/server/threads/may-read";

/** What the event of a comment says: people that it newly mentions are for the server alone. */
export const commentPayload = z.object({
  commentId: z.uuid(),
  serverOnly: z.object({ mentioned: z.array(z.uuid()) }).optional(),
});

/** The person notified, as the predicate of reading wants them: a member of the club still, in whatever role now. */
export const recipient = (isSpoilerSafe: Prisma.Sql) => ({
  userId: Prisma.sql`n.user_id`,
  isOrganizer: Prisma.sql`m.role IN ('organizer', 'owner')`,
  isSpoilerSafe,
});

/** Whether the person may be sent the comment's words. */
export const mayBeQuoted = mayRead(recipient(Prisma.sql`k.spoiler_safe`));

/**
 * A notification about a comment. What was deleted or hidden meanwhile is not shown; what a spoiler-safe club withholds is,
 * without its words. `isRead`: whether reading the discussion reads it.
 */
export const commentSource = (isRead: Prisma.Sql) => Prisma.sql`
  SELECT jsonb_build_object('commentId', c.id, 'paperId', p.id, 'titleHtml', p.title_html, 'byName', u.name, 'beginning',
      CASE WHEN ${mayBeQuoted} THEN left(c.body, ${EXCERPT_SOURCE_LENGTH}::int) END) AS facts,
    ${isRead} AS is_read,
    NOT EXISTS (SELECT 1 FROM thread_readers q
      WHERE q.thread_id = c.thread_id AND q.user_id = n.user_id AND q.interest = 'muted') AS mail_due
  FROM comments c JOIN threads t ON t.id = c.thread_id JOIN papers p ON p.id = t.paper_id
    LEFT JOIN users u ON u.id = c.author_id
  WHERE c.id = n.subject_id AND c.club_id = n.club_id AND ${mayRead(recipient(Prisma.sql`false`))}`;

/** Whether the user has read the discussion up to the comment `c`. */
export const isReadInThread = (userId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM thread_readers r
  WHERE r.thread_id = c.thread_id AND r.user_id = ${userId} AND r.read_number >= c.number)`;

export const commentFacts = z.object({
  commentId: z.string(),
  paperId: z.string(),
  titleHtml: z.string(),
  /** Null when they have left. */
  byName: z.string().nullable(),
  /** Null where the club withholds the comment until the reader has written their own. */
  beginning: z.string().nullable(),
});
export type CommentFacts = z.infer<typeof commentFacts>;

export function commentInbox(facts: CommentFacts, { reason }: InboxContext): InboxWords {
  const { commentId, paperId, titleHtml, byName, beginning } = facts;
  return {
    happened: reasonWords[reason].happened(byName ?? "A former member"),
    titleHtml,
    path: `/papers/${paperId}#comment-${commentId}`,
    more: beginning === null ? [] : [excerptOf(beginning)],
  };
}
