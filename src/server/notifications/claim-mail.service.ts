import type { NotificationReason } from "@/domain/notifications/reasons";
import type { Db } from "@/server/db";
import { notificationSource } from "@/server/notifications/notification-kinds";
import { preference, wantsMail } from "@/server/notifications/queue-mails.service";

export interface ClaimedMail {
  kind: string;
  subjectId: string;
  userId: string;
  email: string;
  reason: NotificationReason;
  raisedAt: Date;
  clubId: string;
  clubName: string;
  clubSlug: string;
  clubZone: string;
  /** Null: not known yet. */
  readerZone: string | null;
  facts: unknown;
}

/**
 * What the mail of a notification is about, marked as mailed; null where none is to go out: it did already, its person
 * wants none or has left, it was read meanwhile, in the inbox or elsewhere, or it is no longer needed.
 */
export async function claimMail(tx: Db, notificationId: string): Promise<ClaimedMail | null> {
  const rows = await tx.$queryRaw<ClaimedMail[]>`
    WITH due AS (
      SELECT n.id, n.kind, n.subject_id AS "subjectId", n.user_id AS "userId", u.email, n.reason,
        n.created_at AS "raisedAt", k.id AS "clubId", k.name AS "clubName", k.slug AS "clubSlug",
        k.time_zone AS "clubZone", u.time_zone AS "readerZone", said.facts
      FROM ${notificationSource} JOIN users u ON u.id = n.user_id ${preference}
      WHERE n.id = ${notificationId}::uuid AND n.read_at IS NULL AND NOT said.is_read AND said.mail_due AND ${wantsMail}
    ), claimed AS (
      UPDATE notifications n SET mailed_at = clock_timestamp() FROM due
      WHERE n.id = due.id AND n.mailed_at IS NULL RETURNING n.id
    )
    SELECT due.* FROM due JOIN claimed ON claimed.id = due.id`;
  return rows[0] ?? null;
}
