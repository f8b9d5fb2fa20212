import { Prisma } from "@/generated/prisma/client";
import { mailComment } from "@/server/notifications/comment-mail";
import {
  commentFacts,
  commentInbox,
  commentPayload,
  commentSource,
  isReadInThread,
} from "@/server/notifications/comment-subject";
import { defineKind } from "@/server/notifications/notification-kind";

/**
 * Somebody wrote a comment. Nobody is notified of a muted thread, or of their own comment. Whoever has said that they
 * present the paper is notified until the meeting is over; who was only asked has not taken it on.
 */
export const commentPosted = defineKind("comment.posted", {
  payload: commentPayload,

  recipients: ({ clubId, events }) => {
    const rows = events.map(({ eventId, commentId, serverOnly }) => ({ eventId, commentId, ...serverOnly }));
    return Prisma.sql`
      WITH posted AS (
        SELECT e."eventId" AS event_id, e.mentioned AS newly_mentioned, c.id, c.club_id, c.thread_id, c.parent_id,
          c.author_id, c.mentioned, c.number
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e ("eventId" bigint, "commentId" uuid, mentioned uuid[])
        JOIN comments c ON c.id = e."commentId" AND c.club_id = ${clubId}::uuid AND c.deleted_at IS NULL
      ), concerned AS (
        SELECT c.id, unnest(c.newly_mentioned) AS user_id, 'mentioned' AS reason FROM posted c
        UNION ALL SELECT c.id, parent.author_id, 'replied' FROM posted c JOIN comments parent ON parent.id = c.parent_id
        UNION ALL SELECT c.id, f.user_id, 'followed' FROM posted c
          JOIN thread_readers f ON f.thread_id = c.thread_id AND f.interest = 'following'
        UNION ALL SELECT c.id, a.user_id, 'assigned' FROM posted c JOIN threads t ON t.id = c.thread_id
          JOIN talk_papers kp ON kp.club_id = c.club_id AND kp.paper_id = t.paper_id
          JOIN talks k ON k.id = kp.talk_id JOIN assignments a ON a.talk_id = k.id AND a.status = 'accepted'
          JOIN meetings g ON g.id = k.meeting_id AND g.status = 'scheduled' AND g.ends_at > now()
      )
      SELECT c.event_id, c.id AS subject_id, p.user_id, p.reason, ${isReadInThread(Prisma.sql`p.user_id`)} AS is_read
      FROM concerned p JOIN posted c ON c.id = p.id
      WHERE p.user_id IS DISTINCT FROM c.author_id AND (p.reason <> 'mentioned' OR p.user_id = ANY (c.mentioned))
        AND NOT EXISTS (SELECT 1 FROM thread_readers q
          WHERE q.thread_id = c.thread_id AND q.user_id = p.user_id AND q.interest = 'muted')`;
  },

  source: commentSource(isReadInThread(Prisma.sql`n.user_id`)),
  facts: commentFacts,
  inbox: commentInbox,
  mail: mailComment,
});
