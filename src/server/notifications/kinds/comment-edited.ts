import { Prisma } from "@/generated/prisma/client";
import { mailComment } from "@/server/notifications/comment-mail";
import { commentFacts, commentInbox, commentPayload, commentSource } from "@/server/notifications/comment-subject";
import { defineKind } from "@/server/notifications/notification-kind";

/**
 * Somebody changed a comment: people it newly mentions are notified, unless they were notified of it before. They may have
 * read the comment by then, so reading the discussion up to there does not read this.
 */
export const commentEdited = defineKind("comment.edited", {
  payload: commentPayload,

  recipients: ({ clubId, events }) => {
    const rows = events.map(({ eventId, commentId, serverOnly }) => ({ eventId, commentId, ...serverOnly }));
    return Prisma.sql`
      SELECT e.event_id, c.id AS subject_id, e.user_id, 'mentioned' AS reason, false AS is_read
      FROM (
        SELECT "eventId" AS event_id, "commentId" AS comment_id, unnest(mentioned) AS user_id
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r ("eventId" bigint, "commentId" uuid, mentioned uuid[])
      ) e JOIN comments c ON c.id = e.comment_id AND c.club_id = ${clubId}::uuid AND c.deleted_at IS NULL
      WHERE e.user_id IS DISTINCT FROM c.author_id AND e.user_id = ANY (c.mentioned)
        AND NOT EXISTS (SELECT 1 FROM notifications o WHERE o.user_id = e.user_id AND o.subject_id = c.id
          AND o.kind IN ('comment.posted', 'comment.edited'))
        AND NOT EXISTS (SELECT 1 FROM thread_readers q
          WHERE q.thread_id = c.thread_id AND q.user_id = e.user_id AND q.interest = 'muted')`;
  },

  source: commentSource(Prisma.sql`false`),
  facts: commentFacts,
  inbox: commentInbox,
  mail: mailComment,
});
