import { MAIL_DELAY_SECONDS } from "@/domain/notifications/notification-limits";
import { defaultMailTimes, notificationReasons } from "@/domain/notifications/reasons";
import { Prisma } from "@/generated/prisma/client";
import type { EventConsumer } from "@/server/events/consume-events";
import { addJobs } from "@/server/jobs/add-job";
import { inboxConsumer } from "@/server/notifications/deliver-notifications.service";

const mailedByDefault = notificationReasons.filter((reason) => defaultMailTimes[reason] === "at_once");

/** Whether the person of the notification `n` wants mail for it, by their preference `w` if they have one. */
export const wantsMail = Prisma.sql`coalesce(w.mail = 'at_once', n.reason = ANY(${mailedByDefault}::text[]))`;
export const preference = Prisma.sql`
  LEFT JOIN notification_preferences w ON w.user_id = n.user_id AND w.reason = n.reason`;

/** Adds a job for each mail that somebody wants at once of what came into their inbox. */
export const mailConsumer: EventConsumer = {
  name: "mail",
  gatherMs: 1_000, // mails wait longer than that in any case
  behind: inboxConsumer.name,
  handle: async (tx, { clubId, events }) => {
    const due = await tx.$queryRaw<{ notificationId: string }[]>`
      SELECT n.id AS "notificationId" FROM notifications n ${preference}
      WHERE n.club_id = ${clubId}::uuid AND n.event_id = ANY(${events.map(({ id }) => id)}::bigint[])
        AND n.read_at IS NULL AND ${wantsMail}
      ORDER BY n.event_id, n.id`;
    await addJobs(tx, "notification.mail", due, { delaySeconds: MAIL_DELAY_SECONDS });
  },
};
