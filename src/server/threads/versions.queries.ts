import { DomainError } from "@/domain/domain-error";
import { VERSIONS_SHOWN } from "@/domain/threads/thread-limits";
import type { Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { HTML_VERSION } from "@/server/text/html-version";
import { commentSource } from "@/server/threads/comment-rows";
import { mayRead, readerSql } from "@/server/threads/may-read";
import { renderKept } from "@/server/threads/render-comment";

interface VersionRow {
  body: string;
  bodyHtml: string;
  rendererVersion: number;
  writtenAt: Date;
}

/** What a comment says and said before, newest first, for whoever may read it. Throws `not_found`. */
export async function listVersions(
  db: Db,
  { clubId, commentId, reader }: { clubId: string; commentId: string; reader: Reader },
): Promise<{ html: string; writtenAt: string }[]> {
  const rows = await queryRows<VersionRow>(db)`
    WITH standing AS (
      SELECT c.id, c.body, c.body_html, c.renderer_version, coalesce(c.edited_at, c.created_at) AS written_at
      FROM ${commentSource}
      WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid AND ${mayRead(readerSql(clubId, reader))}
    )
    SELECT body, body_html AS "bodyHtml", renderer_version AS "rendererVersion", written_at AS "writtenAt" FROM standing
    UNION ALL
    SELECT v.body, v.body_html, v.renderer_version, v.written_at
    FROM standing JOIN comment_versions v ON v.comment_id = standing.id
    ORDER BY "writtenAt" DESC LIMIT ${VERSIONS_SHOWN}`;
  if (rows.length === 0) throw new DomainError("not_found", "This comment does not exist.");
  return Promise.all(
    rows.map(async ({ body, bodyHtml, rendererVersion, writtenAt }) => ({
      html:
        rendererVersion < HTML_VERSION ? (await renderKept(db, { clubId, body, idScope: commentId })).html : bodyHtml,
      writtenAt: writtenAt.toISOString(),
    })),
  );
}
