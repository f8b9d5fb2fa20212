import type { NotificationFilter } from "@/domain/notifications/notification-inputs";
import { MAX_UNREAD_NOTIFICATIONS, NOTIFICATIONS_PER_PAGE } from "@/domain/notifications/notification-limits";
import {
  defaultMailTimes,
  type MailTime,
  type NotificationReason,
  notificationReasons,
  reasonsForOnePerson,
} from "@/domain/notifications/reasons";
import { type MomentCursor, momentCursor } from "@/domain/time/moment-cursor";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { findKind, notificationSource } from "@/server/notifications/notification-kinds";
import { queryRows } from "@/server/query-rows";

interface NotificationRow {
  id: string;
  kind: string;
  subjectId: string;
  reason: NotificationReason;
  isRead: boolean;
  createdAt: Date;
  clubId: string;
  clubSlug: string;
  clubName: string;
  clubZone: string;
  facts: unknown;
}

/** Read in the inbox, or by what else reads it. */
const isRead = Prisma.sql`(n.read_at IS NOT NULL OR said.is_read)`;

const notificationColumns = Prisma.sql`
  n.id, n.kind, n.subject_id AS "subjectId", n.reason, ${isRead} AS "isRead", n.created_at AS "createdAt",
  k.id AS "clubId", k.slug AS "clubSlug", k.name AS "clubName", k.time_zone AS "clubZone", said.facts`;

/** A page of somebody's inbox over all their clubs, newest first. */
export async function listNotifications(
  db: Db,
  {
    userId,
    filter,
    after,
    now,
  }: { userId: string; filter: NotificationFilter; after?: MomentCursor | undefined; now: Date },
) {
  const reason = notificationReasons.find((one) => one === filter) ?? null;
  const isBehind =
    after === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(n.created_at, n.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const rows = await queryRows<NotificationRow>(db)`
    SELECT ${notificationColumns} FROM ${notificationSource}
    WHERE n.user_id = ${userId}::uuid AND (${reason}::text IS NULL OR n.reason = ${reason})
      AND (${filter} <> 'unread' OR NOT ${isRead}) AND ${isBehind}
    ORDER BY n.created_at DESC, n.id DESC LIMIT ${NOTIFICATIONS_PER_PAGE + 1}`;
  const page = rows.slice(0, NOTIFICATIONS_PER_PAGE);
  const last = rows.length > NOTIFICATIONS_PER_PAGE ? page.at(-1) : undefined;
  return {
    notifications: page.map((row) => viewNotification(row, now)),
    next: last === undefined ? null : momentCursor({ at: last.createdAt, id: last.id }),
  };
}

/** What was said to the person in a club and is unread, newest first: mentions, and answers to their comments. */
export async function listUnreadToPerson(
  db: Db,
  { userId, clubId, limit, now }: { userId: string; clubId: string; limit: number; now: Date },
) {
  const rows = await queryRows<NotificationRow>(db)`
    SELECT ${notificationColumns} FROM ${notificationSource}
    WHERE n.user_id = ${userId}::uuid AND n.club_id = ${clubId}::uuid AND n.read_at IS NULL AND NOT said.is_read
      AND n.reason = ANY(${reasonsForOnePerson}::text[])
    ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit}`;
  return rows.map((row) => viewNotification(row, now));
}

function viewNotification(
  { clubId, clubSlug, clubName, clubZone, createdAt, facts, ...row }: NotificationRow,
  now: Date,
) {
  const { path, ask = null, ...words } = findKind(row.kind).inbox(facts, { reason: row.reason, now });
  return {
    ...row,
    ...words,
    ask,
    href: `/c/${clubSlug}${path}`,
    createdAt: createdAt.toISOString(),
    club: { id: clubId, slug: clubSlug, name: clubName, timeZone: clubZone },
  };
}

/** How many wait, counted up to MAX_UNREAD_NOTIFICATIONS. */
export async function countUnreadNotifications(db: Db, userId: string): Promise<{ unread: number }> {
  const [row] = await queryRows<{ unread: number }>(db)`
    SELECT count(*)::int AS unread FROM (
      SELECT 1 FROM ${notificationSource} WHERE n.user_id = ${userId}::uuid AND n.read_at IS NULL AND NOT said.is_read
      LIMIT ${MAX_UNREAD_NOTIFICATIONS}) counted`;
  return { unread: row?.unread ?? 0 };
}

/** When the person gets mail for each reason. */
export async function getMailTimes(db: Db, userId: string): Promise<{ reason: NotificationReason; mail: MailTime }[]> {
  const chosen = await db.notificationPreference.findMany({ where: { userId }, select: { reason: true, mail: true } });
  return notificationReasons.map((reason) => ({
    reason,
    mail: chosen.find((one) => one.reason === reason)?.mail ?? defaultMailTimes[reason],
  }));
}
