import { depthOf } from "@/domain/threads/comment-path";
import { canDeleteComment, canEditComment, canReply, type Reader } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderMarkdown } from "@/server/text/render-markdown";

/** A comment as statements select it from `comments c LEFT JOIN users u`. */
export interface CommentRow {
  id: string;
  parentId: string | null;
  path: string;
  authorId: string | null;
  authorName: string | null;
  bodyHtml: string;
  /** The source, where the stored HTML is an older renderer's; else null, since nobody but its author is sent it. */
  staleBody: string | null;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
}

export const commentColumns = Prisma.sql`
  c.id, c.parent_id AS "parentId", c.path, c.author_id AS "authorId", u.name AS "authorName", c.body_html AS "bodyHtml",
  CASE WHEN c.renderer_version < ${HTML_VERSION} AND c.deleted_at IS NULL THEN c.body END AS "staleBody",
  c.created_at AS "createdAt", c.edited_at AS "editedAt", c.deleted_at AS "deletedAt"`;

/** A deleted comment keeps its place only while something living hangs on it, at any depth. */
export const isShown = Prisma.sql`(c.deleted_at IS NULL OR EXISTS (
  SELECT 1 FROM comments below
  WHERE below.thread_id = c.thread_id AND below.path > c.path AND below.path < c.path || '~' AND below.deleted_at IS NULL
))`;

export type CommentView = ReturnType<typeof viewComment>;

/** What the reader is sent of a comment. Of a deleted one, its place and nothing else. */
export function viewComment(row: CommentRow, reader: Reader) {
  const isDeleted = row.deletedAt !== null;
  const hasAuthor = !isDeleted && row.authorId !== null && row.authorName !== null;
  return {
    id: row.id,
    parentId: row.parentId,
    /** Its place in the thread, and the cursor of lists. */
    path: row.path,
    depth: depthOf(row.path),
    author: hasAuthor ? { id: row.authorId ?? "", name: row.authorName ?? "" } : null,
    html: isDeleted ? "" : row.bodyHtml,
    createdAt: row.createdAt.toISOString(),
    editedAt: isDeleted ? null : (row.editedAt?.toISOString() ?? null),
    isDeleted,
    canReply: canReply(reader, row),
    canEdit: canEditComment(reader, row),
    canDelete: canDeleteComment(reader, row),
  };
}

/** Renders anew, and stores, what an older renderer made: a hole that was closed is closed for old comments too. */
export async function viewComments(db: Db, rows: CommentRow[], reader: Reader): Promise<CommentView[]> {
  const fresh = await Promise.all(
    rows.map((row) => (row.staleBody === null ? row : renderAnew(db, row, row.staleBody))),
  );
  return fresh.map((row) => viewComment(row, reader));
}

async function renderAnew(db: Db, row: CommentRow, body: string): Promise<CommentRow> {
  const { html, version } = renderMarkdown(body, row.id);
  // Only over what is still the text that was read: an edit meanwhile brought its own HTML.
  await db.$executeRaw`
    UPDATE comments SET body_html = ${html}, renderer_version = ${version}
    WHERE id = ${row.id}::uuid AND body = ${body} AND renderer_version < ${version}`;
  return { ...row, bodyHtml: html };
}
