import { DomainError } from "@/domain/domain-error";
import { excerptOf } from "@/domain/threads/excerpt";
import { COMMENTS_PER_PAGE, SEGMENT_LENGTH } from "@/domain/threads/thread-limits";
import { assertCanEditComment, type Reader } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { type CommentRow, commentColumns, isShown, viewComments } from "@/server/threads/comment-rows";

interface ListComments {
  clubId: string;
  paperId: string;
  /** The path of the last comment that one has; from the beginning without it. */
  after?: string | undefined;
  limit: number;
  reader: Reader;
}

/** The columns of a comment are null together, where a thread has none (any more). */
type PageRow = { total: number | null; lastEventId: string } & (CommentRow | { id: null });

/**
 * A page of a thread, depth first. The thread, its count, the newest event and the comments come from one statement,
 * and so from one moment: what happens after `lastEventId` is not in them, and everything before is.
 */
export async function listComments(db: Db, page: ListComments) {
  const rows = await db.$queryRaw<PageRow[]>(pageStatement(page));
  const { limit, reader } = page;
  const [first] = rows;
  if (first === undefined) throw new DomainError("not_found", "There is no such paper.");
  const found = rows.filter((row): row is PageRow & CommentRow => row.id !== null);
  return {
    comments: await viewComments(db, found.slice(0, limit), reader),
    hasMore: found.length > limit,
    total: first.total ?? 0,
    lastEventId: first.lastEventId,
  };
}

/** Walks the index on (thread, path) from the cursor: a page costs the same in a thread of a hundred and of ten thousand. */
export const pageStatement = ({ clubId, paperId, after = "", limit }: Omit<ListComments, "reader">) => Prisma.sql`
  SELECT t.comment_count AS total, e."lastEventId", c.*
  FROM papers p
  CROSS JOIN (SELECT coalesce(max(id), 0)::text AS "lastEventId" FROM events WHERE club_id = ${clubId}::uuid) e
  LEFT JOIN threads t ON t.paper_id = p.id AND t.club_id = ${clubId}::uuid
  LEFT JOIN LATERAL (
    SELECT ${commentColumns} FROM comments c LEFT JOIN users u ON u.id = c.author_id
    WHERE c.thread_id = t.id AND c.club_id = ${clubId}::uuid AND c.path > ${after} AND ${isShown}
    ORDER BY c.path LIMIT ${limit + 1}
  ) c ON true
  WHERE p.id = ${paperId}::uuid
  ORDER BY c.path`;

/** The comment with all that it answers, up to the top, and a page of what follows it. */
export async function listAround(
  db: Db,
  { clubId, paperId, commentId, reader }: { clubId: string; paperId: string; commentId: string; reader: Reader },
) {
  const rows = await db.$queryRaw<CommentRow[]>`
    WITH target AS (
      SELECT c.thread_id, c.path FROM comments c JOIN threads t ON t.id = c.thread_id
      WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid AND t.paper_id = ${paperId}::uuid AND ${isShown}
    ), wanted AS (
      SELECT c.id FROM target JOIN comments c ON c.thread_id = target.thread_id AND c.path IN (
        SELECT left(target.path, n) FROM generate_series(${SEGMENT_LENGTH}::int, length(target.path) - 1, ${SEGMENT_LENGTH}::int) n
      )
      UNION ALL (
        SELECT c.id FROM target JOIN comments c ON c.thread_id = target.thread_id AND c.path >= target.path
        WHERE ${isShown} ORDER BY c.path LIMIT ${COMMENTS_PER_PAGE + 1}
      )
    )
    SELECT ${commentColumns} FROM wanted JOIN comments c ON c.id = wanted.id LEFT JOIN users u ON u.id = c.author_id
    ORDER BY c.path`;
  const at = rows.findIndex(({ id }) => id === commentId);
  if (at < 0) throw new DomainError("not_found", "There is no such comment; it may have been deleted.");
  const end = at + COMMENTS_PER_PAGE;
  return { comments: await viewComments(db, rows.slice(0, end), reader), hasMore: rows.length > end };
}

/** Single comments, in path order. What is not there (any more) is left out. */
export async function getComments(db: Db, { clubId, ids, reader }: { clubId: string; ids: string[]; reader: Reader }) {
  const rows = await db.$queryRaw<CommentRow[]>`
    SELECT ${commentColumns} FROM comments c LEFT JOIN users u ON u.id = c.author_id
    WHERE c.club_id = ${clubId}::uuid AND c.id = ANY(${ids}::uuid[]) AND ${isShown}
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
    select: { authorId: true, path: true, createdAt: true, deletedAt: true, body: true },
  });
  if (comment === null) throw new DomainError("not_found", "There is no such comment.");
  assertCanEditComment(reader, comment);
  return { body: comment.body };
}

/** More than an excerpt can show, and far less than a comment can hold. */
const excerptSourceLength = 1_000;

/** What was said of late in the club's threads, newest first. */
export async function listRecentComments(db: Db, { clubId, limit }: { clubId: string; limit: number }) {
  const rows = await db.$queryRaw<
    { id: string; paperId: string; titleHtml: string; authorName: string | null; beginning: string; createdAt: Date }[]
  >`
    SELECT c.id, p.id AS "paperId", p.title_html AS "titleHtml", u.name AS "authorName",
      left(c.body, ${excerptSourceLength}) AS beginning, c.created_at AS "createdAt"
    FROM comments c JOIN threads t ON t.id = c.thread_id JOIN papers p ON p.id = t.paper_id
      LEFT JOIN users u ON u.id = c.author_id
    WHERE c.club_id = ${clubId}::uuid AND c.deleted_at IS NULL
    ORDER BY c.created_at DESC LIMIT ${limit}`;
  return rows.map(({ beginning, createdAt, ...row }) => ({
    ...row,
    excerpt: excerptOf(beginning),
    createdAt: createdAt.toISOString(),
  }));
}
