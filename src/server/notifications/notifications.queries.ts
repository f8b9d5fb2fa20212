import type { NotificationFilter } from "@/domain/notifications/notification-inputs";
import { NOTIFICATIONS_PER_PAGE, UNREAD_NOTIFICATIONS_MAX } from "@/domain/notifications/notification-limits";
import {
  defaultMailTimes,
  type MailTime,
  type NotificationReason,
  notificationReasons,
} from "@/domain/notifications/reasons";
import type { AssignmentEnd, AssignmentStatus } from "@/domain/rota/assignment-rules";
import { excerptOf } from "@/domain/threads/excerpt";
import { EXCERPT_SOURCE_LENGTH } from "@/domain/threads/thread-limits";
import { type MomentCursor, momentCursor } from "@/domain/time/moment-cursor";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { mayRead } from "@/server/threads/may-read";

/** The person told, as the predicate of reading wants them: a member of the club still, in whatever role now. */
const told = (isSpoilerSafe: Prisma.Sql) => ({
  userId: Prisma.sql`n.user_id`,
  isOrganizer: Prisma.sql`m.role IN ('organizer', 'owner')`,
  isSpoilerSafe,
});

/** Of `source`: whether there are a comment's words, and the person told may be shown them. */
export const mayBeQuoted = Prisma.sql`(c.id IS NOT NULL AND ${mayRead(told(Prisma.sql`k.spoiler_safe`))})`;

/**
 * A notification with all that is said of it: a comment `c` in the thread `t`, or a turn `a` at the meeting `g`. Who has
 * left the club is told nothing more of it.
 */
export const source = Prisma.sql`
  notifications n JOIN memberships m ON m.user_id = n.user_id AND m.club_id = n.club_id JOIN clubs k ON k.id = n.club_id
  LEFT JOIN comments c ON c.id = n.comment_id LEFT JOIN threads t ON t.id = c.thread_id
  LEFT JOIN assignments a ON a.id = n.assignment_id LEFT JOIN meetings g ON g.id = a.asked_for_meeting_id
  LEFT JOIN talk_papers h ON h.talk_id = a.talk_id AND h.position = 1
  JOIN papers p ON p.id = coalesce(t.paper_id, h.paper_id)
  LEFT JOIN users u ON u.id = coalesce(c.author_id, a.assigned_by_id)`;

/** What was deleted or hidden meanwhile is not told; what a spoiler-safe club keeps back is, without its words. */
export const isTold = Prisma.sql`(c.id IS NULL OR ${mayRead(told(Prisma.sql`false`))})`;

/** Of `source`: the turn to present that it is about, or null. */
export const turnColumns = Prisma.sql`
  a.status::text AS "turnStatus", a.ended_because::text AS "endedBecause", g.starts_at AS "startsAt", a.answer_by AS "answerBy",
  g.status = 'cancelled' AS "isCancelled"`;

/** The columns of a turn: null together, where a notification is of a comment. */
export interface TurnRow {
  turnStatus: AssignmentStatus | null;
  /** Null also as long as it has not ended. */
  endedBecause: AssignmentEnd | null;
  startsAt: Date | null;
  answerBy: Date | null;
  isCancelled: boolean | null;
}

interface NotificationRow extends TurnRow {
  id: string;
  reason: NotificationReason;
  isRead: boolean;
  createdAt: Date;
  clubSlug: string;
  clubName: string;
  clubZone: string;
  paperId: string;
  titleHtml: string;
  commentId: string | null;
  byName: string | null;
  beginning: string | null;
}

/** A page of somebody's inbox over all their clubs, newest first. */
export async function listNotifications(
  db: Db,
  { userId, filter, after }: { userId: string; filter: NotificationFilter; after?: MomentCursor | undefined },
) {
  const reason = notificationReasons.find((one) => one === filter) ?? null;
  const isBehind =
    after === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(n.created_at, n.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const rows = await queryRows<NotificationRow>(db)`
    SELECT n.id, n.reason::text, n.read_at IS NOT NULL AS "isRead", n.created_at AS "createdAt", k.slug AS "clubSlug",
      k.name AS "clubName", k.time_zone AS "clubZone", p.id AS "paperId", p.title_html AS "titleHtml", c.id AS "commentId", u.name AS "byName",
      ${turnColumns}, CASE WHEN ${mayBeQuoted} THEN left(c.body, ${EXCERPT_SOURCE_LENGTH}) END AS beginning
    FROM ${source}
    WHERE n.user_id = ${userId}::uuid AND ${isTold}
      AND (${reason}::text IS NULL OR n.reason::text = ${reason}) AND (${filter} <> 'unread' OR n.read_at IS NULL)
      AND ${isBehind}
    ORDER BY n.created_at DESC, n.id DESC LIMIT ${NOTIFICATIONS_PER_PAGE + 1}`;
  const page = rows.slice(0, NOTIFICATIONS_PER_PAGE);
  const last = rows.length > NOTIFICATIONS_PER_PAGE ? page.at(-1) : undefined;
  return {
    notifications: page.map(viewNotification),
    next: last === undefined ? null : momentCursor({ at: last.createdAt, id: last.id }),
  };
}

const viewNotification = ({
  clubSlug,
  clubName,
  clubZone,
  createdAt,
  beginning,
  turnStatus,
  endedBecause,
  startsAt,
  answerBy,
  isCancelled,
  ...row
}: NotificationRow) => ({
  ...row,
  createdAt: createdAt.toISOString(),
  club: { slug: clubSlug, name: clubName, timeZone: clubZone },
  /** The turn to present that it is about; null: it is about a comment. */
  turn:
    turnStatus === null || startsAt === null
      ? null
      : {
          status: turnStatus,
          endedBecause,
          startsAt: startsAt.toISOString(),
          answerBy: answerBy?.toISOString() ?? null,
          isCancelled: isCancelled === true,
        },
  /** Null where the club keeps the comment back until one has said one's own piece. */
  excerpt: beginning === null ? null : excerptOf(beginning),
});

/** How many wait, counted up to UNREAD_NOTIFICATIONS_MAX. */
export async function countUnreadNotifications(db: Db, userId: string): Promise<{ unread: number }> {
  const [row] = await queryRows<{ unread: number }>(db)`
    SELECT count(*)::int AS unread FROM (
      SELECT 1 FROM ${source} WHERE n.user_id = ${userId}::uuid AND n.read_at IS NULL AND ${isTold}
      LIMIT ${UNREAD_NOTIFICATIONS_MAX}) counted`;
  return { unread: row?.unread ?? 0 };
}

/** When the person gets mail for each reason. */
export async function getMailTimes(db: Db, userId: string): Promise<{ reason: NotificationReason; mail: MailTime }[]> {
  const chosen = await db.notificationPreference.findMany({ where: { userId }, select: { reason: true, mail: true } });
  return notificationReasons.map(
    (reason) => chosen.find((one) => one.reason === reason) ?? { reason, mail: defaultMailTimes[reason] },
  );
}
