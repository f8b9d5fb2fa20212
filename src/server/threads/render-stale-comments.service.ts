import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderKept } from "@/server/threads/render-comment";

/** Comments between two statements: some tens of milliseconds, in which nothing else waits for long. */
const COMMENTS_AT_ONCE = 20;

interface StaleComment {
  id: string;
  clubId: string;
  body: string;
}

/**
 * Renders anew, and stores, the comments that an older renderer made, and says how many. Whoever reads one meanwhile is
 * sent what today's renderer makes of it. Stops where `signal` says so; run again, it goes on.
 */
export async function renderStaleComments(db: Db, signal?: AbortSignal): Promise<number> {
  let count = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  while (!signal?.aborted) {
    const comments = await queryRows<StaleComment>(db)`
      SELECT id, club_id AS "clubId", body FROM comments
      WHERE id > ${after}::uuid AND renderer_version < ${HTML_VERSION} AND deleted_at IS NULL
      ORDER BY id LIMIT ${COMMENTS_AT_ONCE}`;
    for (const comment of comments) count += await renderAnew(db, comment);
    const last = comments.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  return count;
}

async function renderAnew(db: Db, { id, clubId, body }: StaleComment): Promise<number> {
  const { html, version } = await renderKept(db, { clubId, body, idScope: id });
  // Only over what is still the text that was read: an edit meanwhile brought its own HTML.
  return db.$executeRaw`
    UPDATE comments SET body_html = ${html}, renderer_version = ${version}
    WHERE id = ${id}::uuid AND body = ${body} AND renderer_version < ${version}`;
}
