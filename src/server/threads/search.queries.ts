import { plainLine } from "@/domain/threads/excerpt";
import { excerptAround } from "@/domain/threads/search-hits";
import { DISCUSSION_LIST_PAGE, MAX_SEARCH_EXCERPT_LENGTH } from "@/domain/threads/thread-limits";
import type { Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { commentSource } from "@/server/threads/comment-rows";
import { mayRead, readerSql } from "@/server/threads/may-read";

interface HitRow {
  id: string;
  paperId: string;
  titleHtml: string;
  authorName: string | null;
  createdAt: Date;
  marked: string;
}

interface Search {
  clubId: string;
  query: string;
  paperId?: string | undefined;
  /** The last hit that one has. */
  after?: string | undefined;
  reader: Reader;
}

/** Marks around hits; such characters in a text are dropped before. */
const HIT_START = "\uE000";
const HIT_END = "\uE001";
const headlineOptions = `StartSel=${HIT_START},StopSel=${HIT_END},HighlightAll=true`;

/**
 * Comments of the club that hold the words, newest first: PostgreSQL's full text with quoted phrases, `or` and `-without`.
 * Nothing that the reader may not read is found, counted, or reported. `short_runs`, as in the index, keeps a text without
 * spaces from taking a minute.
 */
export async function searchComments(db: Db, { clubId, query, paperId, after, reader }: Search) {
  const rows = await queryRows<HitRow>(db)`
    WITH found AS (
      SELECT c.id, c.body, c.created_at, u.name, t.paper_id FROM ${commentSource}
      WHERE c.club_id = ${clubId}::uuid AND ${mayRead(readerSql(clubId, reader))}
        AND to_tsvector('english', short_runs(c.body)) @@ websearch_to_tsquery('english', ${query})
        AND (${paperId ?? null}::uuid IS NULL OR t.paper_id = ${paperId ?? null}::uuid)
        AND (${after ?? null}::uuid IS NULL OR (c.created_at, c.id) <
          (SELECT l.created_at, l.id FROM comments l WHERE l.id = ${after ?? null}::uuid AND l.club_id = ${clubId}::uuid))
      ORDER BY c.created_at DESC, c.id DESC LIMIT ${DISCUSSION_LIST_PAGE + 1}
    )
    SELECT f.id, p.id AS "paperId", p.title_html AS "titleHtml", f.name AS "authorName", f.created_at AS "createdAt",
      ts_headline('english', translate(short_runs(f.body), ${HIT_START + HIT_END}, ''), websearch_to_tsquery('english', ${query}),
        ${headlineOptions}) AS marked
    FROM found f JOIN papers p ON p.id = f.paper_id ORDER BY f.created_at DESC, f.id DESC`;
  const hits = rows.slice(0, DISCUSSION_LIST_PAGE).map(({ marked, createdAt, ...hit }) => ({
    ...hit,
    createdAt: createdAt.toISOString(),
    parts: excerptAround(plainLine(marked, [HIT_START, HIT_END]), [HIT_START, HIT_END], MAX_SEARCH_EXCERPT_LENGTH),
  }));
  return { hits, next: rows.length > DISCUSSION_LIST_PAGE ? (hits.at(-1)?.id ?? null) : null };
}
