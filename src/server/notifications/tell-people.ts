import { MAIL_DELAY_SECONDS } from "@/domain/notifications/notification-limits";
import { defaultMailTimes, notificationReasons } from "@/domain/notifications/reasons";
import { Prisma } from "@/generated/prisma/client";
import { signalSql } from "@/server/events/send-signal";

const mailedByDefault = notificationReasons.filter((reason) => defaultMailTimes[reason] === "at_once");

/**
 * Parts of a statement that tell people of the comments in its part `posted` (id, club_id, thread_id, author_id,
 * mentioned, parent_author_id, is_new): `notified` writes one row a person, by the strongest reason, `mailed` the jobs of
 * mails, and `signalled` lets open pages know, so all of it happens exactly when the comment does. The last two must be
 * read from, or nothing runs them.
 *
 * Told are people of the club, never the author, nobody twice of one comment, and of a muted thread nobody.
 */
export const tellPeople = Prisma.sql`
  heard AS (
    SELECT unnest(mentioned) AS user_id, 'mentioned'::notification_reason AS reason FROM posted
    UNION ALL SELECT parent_author_id, 'replied' FROM posted WHERE parent_author_id IS NOT NULL
    UNION ALL SELECT f.user_id, 'followed' FROM posted JOIN thread_readers f ON f.thread_id = posted.thread_id
      WHERE f.interest = 'following' AND posted.is_new
  ), notified AS (
    INSERT INTO notifications (id, user_id, club_id, comment_id, reason)
    SELECT gen_random_uuid(), heard.user_id, posted.club_id, posted.id, min(heard.reason)
    FROM posted, heard JOIN memberships m ON m.user_id = heard.user_id
    WHERE m.club_id = posted.club_id AND heard.user_id <> posted.author_id AND NOT EXISTS (
      SELECT 1 FROM thread_readers q
      WHERE q.thread_id = posted.thread_id AND q.user_id = heard.user_id AND q.interest = 'muted')
    GROUP BY heard.user_id, posted.club_id, posted.id
    ON CONFLICT (user_id, comment_id) DO NOTHING
    RETURNING id, user_id, reason
  ), signalled AS MATERIALIZED (
    SELECT count(${signalSql({ userId: Prisma.sql`n.user_id`, data: Prisma.sql`jsonb_build_object('kind', 'me.notified')` })})
    FROM notified n
  ), mailed AS MATERIALIZED (
    SELECT count(graphile_worker.add_job('notification.mail', json_build_object('notificationId', n.id),
      run_at => now() + make_interval(secs => ${MAIL_DELAY_SECONDS}::int), max_attempts => 8))
    FROM notified n LEFT JOIN notification_preferences p ON p.user_id = n.user_id AND p.reason = n.reason
    WHERE coalesce(p.mail = 'at_once', n.reason::text = ANY(${mailedByDefault}::text[]))
  )`;
