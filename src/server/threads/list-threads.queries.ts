import { MAX_UNREAD_COUNT } from "@/domain/threads/thread-limits";
import type { ThreadInterest } from "@/domain/threads/thread-reading";
import type { Reader } from "@/domain/threads/thread-rules";
import { type MomentCursor, momentCursor } from "@/domain/time/moment-cursor";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { getLastEventId } from "@/server/events/events.queries";
import { queryRows } from "@/server/query-rows";
import { type ReaderSql, readerSql } from "@/server/threads/may-read";
import { isUnread } from "@/server/threads/unread.queries";

interface ThreadRow {
  threadId: string;
  paperId: string;
  titleHtml: string;
  total: number;
  unread: number;
  lastCommentAt: Date;
  isLocked: boolean;
  interest: ThreadInterest | null;
}

/** Of `threads t` and the reader's row `r`: how many comments are unread, up to MAX_UNREAD_COUNT; none in a muted thread. */
const unreadCount = (reader: ReaderSql) => Prisma.sql`(
  SELECT count(*)::int FROM (
    SELECT 1 FROM comments c WHERE r.interest IS DISTINCT FROM 'muted' AND ${isUnread(reader)} LIMIT ${MAX_UNREAD_COUNT}
  ) counted
)`;

/**
 * The threads of a club, those that were talked about last first, each with its unread comments counted up to
 * MAX_UNREAD_COUNT, in one statement. A muted thread has none, and one that nobody has said anything in is none. What
 * happens after `lastEventId` may be missing in them.
 */
export async function listThreads(
  db: Db,
  { clubId, after, limit, reader }: { clubId: string; after?: MomentCursor | undefined; limit: number; reader: Reader },
) {
  const by = readerSql(clubId, reader);
  const lastEventId = await getLastEventId(db, clubId);
  const behind =
    after === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(t.last_comment_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const rows = await queryRows<ThreadRow>(db)`
    SELECT t.id AS "threadId", t.paper_id AS "paperId", p.title_html AS "titleHtml", t.comment_count AS total,
      ${unreadCount(by)} AS unread, t.last_comment_at AS "lastCommentAt", t.locked_at IS NOT NULL AS "isLocked", r.interest::text
    FROM threads t JOIN papers p ON p.id = t.paper_id
      LEFT JOIN thread_readers r ON r.thread_id = t.id AND r.user_id = ${by.userId}
    WHERE t.club_id = ${clubId}::uuid AND t.comment_count > 0 AND ${behind}
    ORDER BY t.last_comment_at DESC, t.id DESC LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    lastEventId: lastEventId.toString(),
    threads: page.map(({ threadId: _, lastCommentAt, ...thread }) => ({
      ...thread,
      lastCommentAt: lastCommentAt.toISOString(),
    })),
    next: last === undefined ? null : momentCursor({ at: last.lastCommentAt, id: last.threadId }),
  };
}

interface CountRow {
  paperId: string;
  total: number;
  unread: number;
  lastCommentAt: Date | null;
}

/** What changes in a list of threads when somebody comments, for those of some papers; nothing where there is no thread. */
export async function countComments(
  db: Db,
  { clubId, paperIds, reader }: { clubId: string; paperIds: string[]; reader: Reader },
) {
  const by = readerSql(clubId, reader);
  const rows = await queryRows<CountRow>(db)`
    SELECT t.paper_id AS "paperId", t.comment_count AS total, ${unreadCount(by)} AS unread,
      t.last_comment_at AS "lastCommentAt"
    FROM threads t LEFT JOIN thread_readers r ON r.thread_id = t.id AND r.user_id = ${by.userId}
    WHERE t.club_id = ${clubId}::uuid AND t.paper_id = ANY(${paperIds}::uuid[])`;
  return rows.map(({ lastCommentAt, ...row }) => ({ ...row, lastCommentAt: lastCommentAt?.toISOString() ?? null }));
}
