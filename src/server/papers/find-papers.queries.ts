import { paperInText } from "@/domain/papers/paper-in-text";
import { PAPERS_OFFERED, RECENT_LISTINGS_OFFERED } from "@/domain/papers/paper-limits";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { clubListings, clubPapers } from "@/server/papers/club-view";
import { queryRows } from "@/server/query-rows";

export interface FoundPaper {
  id: string;
  titleHtml: string;
  arxivId: string | null;
  /** Of the club's thread on it. */
  commentCount: number;
}

/**
 * Papers for somebody who is about to name one: what the club talked about, nominated or was shown of late and has all the
 * words in its title, newest first. What names a single paper finds it wherever it is from.
 */
export async function findPapers(db: Db, { clubId, query }: { clubId: string; query: string }): Promise<FoundPaper[]> {
  const named = paperInText(query);
  return queryRows<FoundPaper>(db)`
    WITH known AS (${named === null ? lately(clubId) : one(clubId, named)})
    SELECT p.id, p.title_html AS "titleHtml", p.arxiv_id AS "arxivId", coalesce(t.comment_count, 0) AS "commentCount"
    FROM (SELECT paper_id, max(at) AS at FROM known GROUP BY paper_id) k
      JOIN ${clubPapers(clubId)} ON p.id = k.paper_id
      LEFT JOIN threads t ON t.paper_id = p.id AND t.club_id = ${clubId}::uuid
    WHERE lower(p.title) LIKE ALL(${named === null ? patterns(query) : []}::text[])
    ORDER BY k.at DESC, p.id LIMIT ${PAPERS_OFFERED}`;
}

const one = (clubId: string, named: { paperId: string } | { arxivId: string }) =>
  "paperId" in named
    ? Prisma.sql`SELECT id AS paper_id, created_at AS at FROM papers WHERE id = ${named.paperId}::uuid`
    : Prisma.sql`SELECT paper_id, now() AS at FROM paper_identifiers
        WHERE kind = 'arxiv' AND value = ${named.arxivId} AND (club_id IS NULL OR club_id = ${clubId}::uuid)`;

const lately = (clubId: string) => Prisma.sql`
  SELECT paper_id, last_comment_at AS at FROM threads WHERE club_id = ${clubId}::uuid AND comment_count > 0
  UNION ALL SELECT paper_id, created_at FROM nominations WHERE club_id = ${clubId}::uuid
  UNION ALL (SELECT l.paper_id, l.day::timestamptz FROM ${clubListings(clubId, Prisma.sql`true ORDER BY l.day DESC LIMIT ${RECENT_LISTINGS_OFFERED}`)} l
    ORDER BY l.day DESC LIMIT ${RECENT_LISTINGS_OFFERED})`;

/** Each word somewhere in the title; what it means to LIKE is only a character. */
const patterns = (query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
