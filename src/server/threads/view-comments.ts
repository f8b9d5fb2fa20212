import type { Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { type CommentRow, type CommentView, viewComment } from "@/server/threads/comment-rows";
import { renderKept } from "@/server/threads/render-comment";

/** Renders anew, and stores, what an older renderer made: a hole that was closed is closed for old comments too. */
export async function viewComments(db: Db, rows: CommentRow[], reader: Reader): Promise<CommentView[]> {
  const fresh = await Promise.all(
    rows.map((row) => (row.staleBody === null ? row : renderAnew(db, row, row.staleBody))),
  );
  return fresh.map((row) => viewComment(row, reader));
}

async function renderAnew(db: Db, row: CommentRow, body: string): Promise<CommentRow> {
  const { html, version } = await renderKept(db, { clubId: row.clubId, body, idScope: row.id });
  // Only over what is still the text that was read: an edit meanwhile brought its own HTML.
  await db.$executeRaw`
    UPDATE comments SET body_html = ${html}, renderer_version = ${version}
    WHERE id = ${row.id}::uuid AND body = ${body} AND renderer_version < ${version}`;
  return { ...row, bodyHtml: html };
}
