import { Prisma } from "@/generated/prisma/client";

// What a club may see of papers and listings, for statements: the one place that says so.

/** An id, or the column that has it. */
type ClubId = string | Prisma.Sql;

const idSql = (clubId: ClubId) => (typeof clubId === "string" ? Prisma.sql`${clubId}::uuid` : clubId);

/** Whether the club sees a paper `p`: what only another club brought does not exist for it. */
export const seesPaper = (clubId: ClubId) => Prisma.sql`(p.club_id IS NULL OR p.club_id = ${idSql(clubId)})`;

/**
 * The listings in the club's feed: those of the feeds that it follows, and its own. In two parts, so that each
 * walks an index of its own, however much other clubs have brought. `where` narrows both, of listings `l`, and may
 * order and limit them.
 */
export const clubListings = (clubId: string, where: Prisma.Sql) => Prisma.sql`(
  (SELECT l.* FROM listings l WHERE l.club_id IS NULL
    AND l.source = ANY (ARRAY(SELECT feed FROM followed_feeds WHERE club_id = ${clubId}::uuid)) AND ${where})
  UNION ALL (SELECT l.* FROM listings l WHERE l.club_id = ${clubId}::uuid AND ${where}))`;

/** What of a paper is not confirmed by a source yet: all of it, or some of what its page shows; null: nothing. */
export type Brought = "paper" | "details" | null;

/** Of a paper `p` and what the club adds, `x`. */
const addsNames = Prisma.sql`(x.paper_id IS NOT NULL AND cardinality(p.authors) = 0 AND cardinality(x.authors) > 0)`;

const addsSomething = Prisma.sql`(x.paper_id IS NOT NULL AND (${addsNames}
  OR p.author_count = 0 AND x.author_count > 0
  OR p.abstract_html IS NULL AND x.abstract_html IS NOT NULL
  OR p.organization_name IS NULL AND x.organization_name IS NOT NULL
  OR p.published_on IS NULL AND x.published_on IS NOT NULL
  OR p.upvotes IS NULL AND x.upvotes IS NOT NULL
  OR p.ai_summary IS NULL AND x.ai_summary IS NOT NULL
  OR cardinality(p.ai_keywords) = 0 AND cardinality(x.ai_keywords) > 0
  OR p.github_repo IS NULL AND x.github_repo IS NOT NULL
  OR p.project_page IS NULL AND x.project_page IS NOT NULL
  OR p.withdrawn_at IS NULL AND x.withdrawn_at IS NOT NULL))`;

/** A paper's id of a kind: the fetched one, else the club's word. */
function idOf(kind: "arxiv" | "doi", clubId: ClubId): Prisma.Sql {
  return Prisma.sql`(SELECT i.value FROM paper_identifiers i
    WHERE i.paper_id = p.id AND i.kind = ${kind}::identifier_kind AND (i.club_id IS NULL OR i.club_id = ${idSql(clubId)})
    ORDER BY i.club_id NULLS FIRST LIMIT 1)`;
}

/**
 * Papers as the club sees them: what was fetched, completed by what the club brought itself. A `p` for statements; the
 * same as `completeFields` of domain/papers.
 */
export const clubPapers = (clubId: ClubId) => Prisma.sql`(
  SELECT p.id, p.title, p.title_html, p.created_at,
    coalesce(p.abstract_html, x.abstract_html) AS abstract_html,
    CASE WHEN p.abstract_html IS NULL THEN x.teaser_html ELSE p.teaser_html END AS teaser_html,
    CASE WHEN ${addsNames} THEN x.authors ELSE p.authors END AS authors,
    CASE WHEN ${addsNames} OR p.author_count = 0 THEN coalesce(x.author_count, 0) ELSE p.author_count END AS author_count,
    coalesce(p.organization_name, x.organization_name) AS organization_name,
    coalesce(p.published_on, x.published_on) AS published_on,
    coalesce(p.upvotes, x.upvotes) AS upvotes,
    coalesce(p.source_comments, x.source_comments) AS source_comments,
    coalesce(p.ai_summary, x.ai_summary) AS ai_summary,
    CASE WHEN cardinality(p.ai_keywords) > 0 THEN p.ai_keywords ELSE coalesce(x.ai_keywords, '{}') END AS ai_keywords,
    coalesce(p.github_repo, x.github_repo) AS github_repo,
    coalesce(p.github_stars, x.github_stars) AS github_stars,
    coalesce(p.project_page, x.project_page) AS project_page,
    coalesce(p.withdrawn_at, x.withdrawn_at) AS withdrawn_at,
    ${idOf("arxiv", clubId)} AS arxiv_id, ${idOf("doi", clubId)} AS doi,
    CASE WHEN p.club_id IS NOT NULL THEN 'paper' WHEN ${addsSomething} THEN 'details' END AS brought
  FROM papers p LEFT JOIN paper_additions x ON x.paper_id = p.id AND x.club_id = ${idSql(clubId)}
  WHERE ${seesPaper(clubId)}) p`;
