import { branchPathOf } from "@/domain/threads/branch-page";
import { UNREAD_WINDOW } from "@/domain/threads/thread-limits";
import type { Reader } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { mayRead, type ReaderSql, readerSql } from "@/server/threads/may-read";

/** Of `comments c`, `threads t` and the reader's row `r`: above the mark, somebody else's, and to be read by them. */
export const isUnread = (reader: ReaderSql) => Prisma.sql`
  c.thread_id = t.id AND c.number > coalesce(r.read_number, 0) AND c.author_id IS DISTINCT FROM ${reader.userId}
  AND ${mayRead(reader)}`;

interface Found {
  commentId: string;
  path: string;
}

/**
 * The next unread comment behind `after` in the order of reading, then from the top; null when all is read. Looked for
 * among the oldest UNREAD_WINDOW unread ones, by their numbers: what is read costs nothing, however much it is.
 */
export async function findNextUnread(
  db: Db,
  {
    clubId,
    paperId,
    after = "",
    reader,
  }: { clubId: string; paperId: string; after?: string | undefined; reader: Reader },
) {
  const by = readerSql(clubId, reader);
  const [next] = await queryRows<Found>(db)`
    WITH unread AS (
      SELECT c.id, c.path FROM threads t LEFT JOIN thread_readers r ON r.thread_id = t.id AND r.user_id = ${by.userId}
      JOIN comments c ON ${isUnread(by)}
      WHERE t.club_id = ${clubId}::uuid AND t.paper_id = ${paperId}::uuid
      ORDER BY c.number LIMIT ${UNREAD_WINDOW}
    )
    SELECT id AS "commentId", path FROM unread ORDER BY path > ${after} DESC, path LIMIT 1`;
  return next === undefined ? null : { ...next, branchId: await findBranchId(db, next) };
}

/** The first comment of the branch on whose page a comment is. Most are on the thread's own, and cost no statement. */
export async function findBranchId(db: Db, { commentId, path }: Found): Promise<string | null> {
  const branchPath = branchPathOf(path);
  if (branchPath === null) return null;
  const [branch] = await queryRows<{ id: string }>(db)`
    SELECT b.id FROM comments c JOIN comments b ON b.thread_id = c.thread_id AND b.path = ${branchPath}
    WHERE c.id = ${commentId}::uuid`;
  return branch?.id ?? null;
}
