import { DomainError } from "@/domain/domain-error";
import { branchPathOf, deepestShown } from "@/domain/threads/branch-page";
import { listAncestors } from "@/domain/threads/comment-path";
import { excerptOf } from "@/domain/threads/excerpt";
import { COMMENTS_PER_PAGE, EXCERPT_SOURCE_LENGTH } from "@/domain/threads/thread-limits";
import { assertCanEditComment, type Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { type CommentRow, commentColumns, commentSource } from "@/server/threads/comment-rows";
import { isShown, mayRead, readerSql } from "@/server/threads/may-read";
import { findBranchId } from "@/server/threads/unread.queries";
import { viewComments } from "@/server/threads/view-comments";

/**
 * The comment's page from the comment on: with all that it answers, up to the page's first comment, and what follows it.
 * `branchId` names that first comment, null for the thread's own page: see `branchPathOf`. Links stay as they were sent
 * around when a branch is moved: of a comment in another paper's discussion only the place is given, `movedTo` with the
 * paper's id. Throws `not_found`.
 */
export async function listAround(
  db: Db,
  { clubId, paperId, commentId, reader }: { clubId: string; paperId: string; commentId: string; reader: Reader },
) {
  const by = readerSql(clubId, reader);
  const [target] = await queryRows<{ path: string; threadId: string; paperId: string }>(db)`
    SELECT c.path, c.thread_id AS "threadId", t.paper_id AS "paperId" FROM ${commentSource}
    WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid AND ${isShown(by)}`;
  if (target === undefined)
    throw new DomainError("not_found", "This comment does not exist. It may have been deleted.");
  const { path, threadId } = target;
  if (target.paperId !== paperId) {
    const branchId = await findBranchId(db, { commentId, path });
    return { movedTo: target.paperId, branchId, comments: [], hasMore: false };
  }
  const branchPath = branchPathOf(path);
  const rows = await queryRows<CommentRow>(db)`
    (SELECT ${commentColumns(by)} FROM ${commentSource}
      WHERE c.thread_id = ${threadId}::uuid AND c.path = ANY(${listAncestors(path)}::text[]) AND c.path >= ${branchPath ?? ""})
    UNION ALL
    (SELECT ${commentColumns(by)} FROM ${commentSource}
      WHERE c.thread_id = ${threadId}::uuid AND c.path >= ${path} AND c.path < ${`${branchPath ?? ""}~`}
        AND c.depth <= ${deepestShown(branchPath)} AND ${isShown(by)}
      ORDER BY c.path LIMIT ${COMMENTS_PER_PAGE + 1})
    ORDER BY path`;
  const at = rows.findIndex(({ id }) => id === commentId);
  if (at < 0) throw new DomainError("not_found", "This comment does not exist. It may have been deleted.");
  const end = at + COMMENTS_PER_PAGE;
  return {
    movedTo: null,
    branchId: rows.find((row) => row.path === branchPath)?.id ?? null,
    comments: await viewComments(db, rows.slice(0, end), reader),
    hasMore: rows.length > end,
  };
}

/** Single comments, in path order. What is not there (or no longer) for the reader is left out. */
export async function getComments(db: Db, { clubId, ids, reader }: { clubId: string; ids: string[]; reader: Reader }) {
  const by = readerSql(clubId, reader);
  const rows = await queryRows<CommentRow>(db)`
    SELECT ${commentColumns(by)} FROM ${commentSource}
    WHERE c.club_id = ${clubId}::uuid AND c.id = ANY(${ids}::uuid[]) AND ${isShown(by)}
    ORDER BY c.thread_id, c.path`;
  return viewComments(db, rows, reader);
}

/** What its author typed, for the editing form. */
export async function getSource(
  db: Db,
  { clubId, commentId, reader }: { clubId: string; commentId: string; reader: Reader },
) {
  const comment = await db.comment.findFirst({
    where: { id: commentId, clubId },
    select: {
      ...{ authorId: true, path: true, createdAt: true, deletedAt: true, hiddenAt: true, body: true },
      thread: { select: { lockedAt: true } },
    },
  });
  if (comment === null) throw new DomainError("not_found", "This comment does not exist.");
  assertCanEditComment(reader, { ...comment, lockedAt: comment.thread.lockedAt });
  return { body: comment.body };
}

/** What was said of late in the club's threads, as far as the reader may read it, newest first. */
export async function listRecentComments(
  db: Db,
  { clubId, limit, reader }: { clubId: string; limit: number; reader: Reader },
) {
  const rows = await queryRows<{
    id: string;
    paperId: string;
    titleHtml: string;
    authorName: string | null;
    beginning: string;
    createdAt: Date;
  }>(db)`
    SELECT c.id, p.id AS "paperId", p.title_html AS "titleHtml", u.name AS "authorName",
      left(c.body, ${EXCERPT_SOURCE_LENGTH}) AS beginning, c.created_at AS "createdAt"
    FROM comments c JOIN threads t ON t.id = c.thread_id JOIN papers p ON p.id = t.paper_id
      LEFT JOIN users u ON u.id = c.author_id
    WHERE c.club_id = ${clubId}::uuid AND ${mayRead(readerSql(clubId, reader))}
    ORDER BY c.created_at DESC LIMIT ${limit}`;
  return rows.map(({ beginning, createdAt, ...row }) => ({
    ...row,
    excerpt: excerptOf(beginning),
    createdAt: createdAt.toISOString(),
  }));
}
