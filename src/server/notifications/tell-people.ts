import { Prisma } from "@/generated/prisma/client";
import { deliver } from "@/server/notifications/deliver";

/**
 * Parts of a statement that tell people of the comments in its part `posted` (id, club_id, thread_id, author_id,
 * mentioned, parent_author_id, is_new, told_at): `notified` writes one row a person, by the strongest reason, and `deliver`
 * makes it heard. `mailed` and `signalled` must be read from.
 *
 * Told are people of the club, never the author, nobody twice of one comment, and of a muted thread nobody. Whoever has
 * said that they present the paper is told until the meeting is over; who was only asked has not taken it on.
 */
export const tellPeople = Prisma.sql`
  heard AS (
    SELECT unnest(mentioned) AS user_id, 'mentioned'::notification_reason AS reason FROM posted
    UNION ALL SELECT parent_author_id, 'replied' FROM posted WHERE parent_author_id IS NOT NULL
    UNION ALL SELECT f.user_id, 'followed' FROM posted JOIN thread_readers f ON f.thread_id = posted.thread_id
      WHERE f.interest = 'following' AND posted.is_new
    UNION ALL SELECT a.user_id, 'assigned' FROM posted JOIN threads t ON t.id = posted.thread_id
      JOIN talk_papers kp ON kp.club_id = posted.club_id AND kp.paper_id = t.paper_id
      JOIN talks k ON k.id = kp.talk_id JOIN assignments a ON a.talk_id = k.id AND a.status = 'accepted'
      JOIN meetings g ON g.id = k.meeting_id AND g.status = 'scheduled' AND g.ends_at > now()
      WHERE posted.is_new
  ), notified AS (
    INSERT INTO notifications (id, user_id, club_id, comment_id, reason, created_at)
    SELECT gen_random_uuid(), heard.user_id, posted.club_id, posted.id, min(heard.reason), posted.told_at
    FROM posted, heard JOIN memberships m ON m.user_id = heard.user_id
    WHERE m.club_id = posted.club_id AND heard.user_id <> posted.author_id AND NOT EXISTS (
      SELECT 1 FROM thread_readers q
      WHERE q.thread_id = posted.thread_id AND q.user_id = heard.user_id AND q.interest = 'muted')
    GROUP BY heard.user_id, posted.club_id, posted.id, posted.told_at
    ON CONFLICT (user_id, comment_id) DO NOTHING
    RETURNING id, user_id, reason
  ), ${deliver}`;

/**
 * Of a notification `n` of the comment `c`: they came together. Else an edit told of it, and whoever had read the comment by
 * then has not read that.
 */
export const cameTogether = Prisma.sql`n.created_at <= c.created_at`;
