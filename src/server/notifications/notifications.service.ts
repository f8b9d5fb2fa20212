import type { MailTime, NotificationReason } from "@/domain/notifications/reasons";
import type { Db } from "@/server/db";
import { publishAccountChange } from "@/server/events/publish-account-change";
import { publishSignals } from "@/server/events/publish-signal";

/** Marks the person's own notifications as read; ids of others' change nothing. */
export async function markNotificationsRead(db: Db, { userId, ids }: { userId: string; ids: string[] }): Promise<void> {
  const { count } = await db.notification.updateMany({
    where: { userId, id: { in: ids }, readAt: null },
    data: { readAt: new Date() },
  });
  if (count > 0) await publishRead(db, userId);
}

/** Marks all of one's notifications as read. */
export async function markAllNotificationsRead(db: Db, userId: string): Promise<void> {
  const { count } = await db.notification.updateMany({ where: { userId, readAt: null }, data: { readAt: new Date() } });
  if (count > 0) await publishRead(db, userId);
}

/** Marks what one was notified of a turn to present as read: whoever has answered knows of it. */
export async function markTurnRead(
  db: Db,
  { clubId, assignmentId, userId }: { clubId: string; assignmentId: string; userId: string },
): Promise<void> {
  const { count } = await db.notification.updateMany({
    where: { clubId, kind: "assignment.changed", subjectId: assignmentId, userId, readAt: null },
    data: { readAt: new Date() },
  });
  if (count > 0) await publishRead(db, userId);
}

/** One's other pages and devices count anew. */
async function publishRead(db: Db, userId: string): Promise<void> {
  await publishSignals(db, [{ userId, data: { kind: "me.inbox_read" } }]);
}

/** Says when one gets mail for a reason. */
export async function setMailTime(
  db: Db,
  { userId, reason, mail }: { userId: string; reason: NotificationReason; mail: MailTime },
): Promise<{ reason: NotificationReason; mail: MailTime }> {
  await db.$executeRaw`
    INSERT INTO notification_preferences (user_id, reason, mail)
    VALUES (${userId}::uuid, ${reason}, ${mail}::mail_time)
    ON CONFLICT (user_id, reason) DO UPDATE SET mail = excluded.mail`;
  await publishAccountChange(db, userId);
  return { reason, mail };
}
