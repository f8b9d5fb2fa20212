import { MAIL_DELAY_SECONDS } from "@/domain/notifications/notification-limits";
import { defaultMailTimes, notificationReasons } from "@/domain/notifications/reasons";
import { Prisma } from "@/generated/prisma/client";
import { signalSql } from "@/server/events/send-signal";

export const mailedByDefault = notificationReasons.filter((reason) => defaultMailTimes[reason] === "at_once");

/**
 * Parts of a statement behind its part `notified` (id, user_id, reason): `signalled` lets open pages know and `mailed`
 * adds the jobs of mails, so both happen exactly when the notification does. They must be read from, or nothing runs them.
 */
export const deliver = Prisma.sql`
  signalled AS MATERIALIZED (
    SELECT count(${signalSql({ userId: Prisma.sql`n.user_id`, data: Prisma.sql`jsonb_build_object('kind', 'me.notified')` })})
    FROM notified n
  ), mailed AS MATERIALIZED (
    SELECT count(graphile_worker.add_job('notification.mail', json_build_object('notificationId', n.id),
      run_at => now() + make_interval(secs => ${MAIL_DELAY_SECONDS}::int), max_attempts => 8))
    FROM notified n LEFT JOIN notification_preferences p ON p.user_id = n.user_id AND p.reason = n.reason
    WHERE coalesce(p.mail = 'at_once', n.reason::text = ANY(${mailedByDefault}::text[]))
  )`;
