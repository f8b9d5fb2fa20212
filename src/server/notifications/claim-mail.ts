import type { NotificationReason } from "@/domain/notifications/reasons";
import type { AssignmentEnd, AssignmentStatus } from "@/domain/rota/assignment-rules";
import type { Db } from "@/server/db";
import { mailedByDefault } from "@/server/notifications/deliver";
import { isTold, mayBeQuoted, source, turnColumns } from "@/server/notifications/notifications.queries";
import { cameTogether } from "@/server/notifications/tell-people";

interface Told {
  userId: string;
  email: string;
  reason: NotificationReason;
  notifiedAt: Date;
  clubId: string;
  clubName: string;
  clubSlug: string;
  paperId: string;
  title: string;
  byName: string | null;
}

export interface CommentToMail extends Told {
  commentId: string;
  /** Whose comment it is; null when they have left. */
  authorId: string | null;
  threadId: string;
  /** Its place in the thread. */
  path: string;
  /** Null where the club keeps the comment's words back. */
  body: string | null;
  mentioned: string[];
}

export interface TurnToMail extends Told {
  commentId: null;
  assignmentId: string;
  turnStatus: AssignmentStatus;
  endedBecause: AssignmentEnd | null;
  startsAt: Date;
  answerBy: Date | null;
  why: string;
  /** The person's own, or the club's. */
  zone: string;
}

export type ToMail = CommentToMail | TurnToMail;

/**
 * What the mail of a notification says, marked as mailed; null where none is to go out: it did already, its person wants
 * none or has left, it was read meanwhile, here or in the thread, or the comment was deleted or hidden, the thread muted,
 * the turn answered, its meeting held or called off.
 */
export async function claimMail(tx: Db, notificationId: string): Promise<ToMail | null> {
  const rows = await tx.$queryRaw<ToMail[]>`
    WITH due AS (
      SELECT n.id, n.user_id AS "userId", b.email, n.reason::text, n.created_at AS "notifiedAt", k.id AS "clubId",
        k.name AS "clubName", k.slug AS "clubSlug", p.id AS "paperId", p.title, u.name AS "byName", t.id AS "threadId",
        c.id AS "commentId", c.path, c.author_id AS "authorId", CASE WHEN ${mayBeQuoted} THEN c.body END AS body, c.mentioned,
        a.id AS "assignmentId", ${turnColumns}, a.why, coalesce(b.time_zone, k.time_zone) AS zone
      FROM ${source} JOIN users b ON b.id = n.user_id
        LEFT JOIN notification_preferences w ON w.user_id = n.user_id AND w.reason = n.reason
      WHERE n.id = ${notificationId}::uuid AND n.read_at IS NULL AND ${isTold}
        AND coalesce(w.mail = 'at_once', n.reason::text = ANY(${mailedByDefault}::text[]))
        AND (a.id IS NULL OR (a.ended_because IS DISTINCT FROM 'declined' AND g.status = 'scheduled' AND g.starts_at > now()))
        AND NOT EXISTS (SELECT 1 FROM thread_readers r
          WHERE r.thread_id = t.id AND r.user_id = n.user_id AND (${cameTogether} AND r.read_number >= c.number OR r.interest = 'muted'))
    ), claimed AS (
      UPDATE notifications n SET mailed_at = clock_timestamp() FROM due
      WHERE n.id = due.id AND n.mailed_at IS NULL RETURNING n.id
    )
    SELECT due.* FROM due JOIN claimed ON claimed.id = due.id`;
  return rows[0] ?? null;
}
