import type { Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { type CommentRow, type CommentView, viewComment } from "@/server/threads/comment-rows";
import { renderKept } from "@/server/threads/render-comment";

/** What an older renderer made is rendered anew for the reader: a hole that was closed is closed for old comments too. */
export async function viewComments(db: Db, rows: CommentRow[], reader: Reader): Promise<CommentView[]> {
  const fresh = await Promise.all(
    rows.map((row) => (row.staleBody === null ? row : renderAnew(db, row, row.staleBody))),
  );
  return fresh.map((row) => viewComment(row, reader));
}

async function renderAnew(db: Db, row: CommentRow, body: string): Promise<CommentRow> {
  const { html } = await renderKept(db, { clubId: row.clubId, body, idScope: row.id });
  return { ...row, bodyHtml: html };
}
