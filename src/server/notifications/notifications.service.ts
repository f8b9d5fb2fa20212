import type { MailTime, NotificationReason } from "@/domain/notifications/reasons";
import type { Db } from "@/server/db";

/** Marks one's own notifications as read; ids of others' change nothing. */
export async function markNotificationsRead(db: Db, { userId, ids }: { userId: string; ids: string[] }): Promise<void> {
  await db.notification.updateMany({
    where: { userId, id: { in: ids }, readAt: null },
    data: { readAt: new Date() },
  });
}

/** Marks all of one's notifications as read. */
export async function markAllNotificationsRead(db: Db, userId: string): Promise<void> {
  await db.notification.updateMany({ where: { userId, readAt: null }, data: { readAt: new Date() } });
}

/** Says when one gets mail for a reason. */
export async function setMailTime(
  db: Db,
  { userId, reason, mail }: { userId: string; reason: NotificationReason; mail: MailTime },
): Promise<{ reason: NotificationReason; mail: MailTime }> {
  await db.$executeRaw`
    INSERT INTO notification_preferences (user_id, reason, mail)
    VALUES (${userId}::uuid, ${reason}::notification_reason, ${mail}::mail_time)
    ON CONFLICT (user_id, reason) DO UPDATE SET mail = excluded.mail`;
  return { reason, mail };
}
