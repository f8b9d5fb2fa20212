import { DomainError } from "@/domain/domain-error";
import { AUTHORS_SHOWN } from "@/domain/papers/paper-limits";
import { paperLinks } from "@/domain/papers/paper-links";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { type ClubLife, clubLifeColumns } from "@/server/papers/club-life";
import { type Brought, clubListings, clubPapers } from "@/server/papers/club-view";
import { queryRows } from "@/server/query-rows";
import { isSafeLink } from "@/server/text/safe-link";

interface PaperRow extends ClubLife {
  id: string;
  arxivId: string | null;
  doi: string | null;
  title: string;
  titleHtml: string;
  abstractHtml: string | null;
  authors: string[];
  authorCount: number;
  organizationName: string | null;
  publishedOn: string | null;
  upvotes: number | null;
  githubRepo: string | null;
  githubStars: number | null;
  projectPage: string | null;
  aiSummary: string | null;
  aiKeywords: string[];
  withdrawnAt: Date | null;
  brought: Brought;
  listings: { source: string; day: string; isBrought: boolean }[];
}

/** Everything of a paper's page but its thread, in one statement, as the club sees it. */
export async function getPaper(db: Db, { clubId, paperId }: { clubId: string; paperId: string }) {
  const rows = await queryRows<PaperRow>(db)`
    SELECT p.id, p.arxiv_id AS "arxivId", p.doi, p.title, p.title_html AS "titleHtml", p.abstract_html AS "abstractHtml",
      coalesce(p.authors[1:${AUTHORS_SHOWN}::int], '{}') AS authors,
      greatest(p.author_count, cardinality(p.authors)) AS "authorCount",
      p.organization_name AS "organizationName", p.published_on::text AS "publishedOn", p.upvotes,
      p.github_repo AS "githubRepo", p.github_stars AS "githubStars", p.project_page AS "projectPage",
      p.ai_summary AS "aiSummary", coalesce(p.ai_keywords, '{}') AS "aiKeywords", p.withdrawn_at AS "withdrawnAt",
      p.brought,
      coalesce((
        SELECT json_agg(json_build_object('source', l.source, 'day', l.day, 'isBrought', l.is_brought)
          ORDER BY l.day, l.source)
        FROM (
          SELECT l.source, l.day, bool_and(l.club_id IS NOT NULL) AS is_brought
          FROM ${clubListings(clubId, Prisma.sql`l.paper_id = ${paperId}::uuid`)} l GROUP BY l.source, l.day
        ) l
      ), '[]'::json) AS listings,
      ${clubLifeColumns(clubId)}
    FROM ${clubPapers(clubId)} WHERE p.id = ${paperId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new DomainError("not_found", "This paper does not exist.");
  const { arxivId, doi, githubRepo, projectPage, withdrawnAt, ...paper } = row;
  return {
    ...paper,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    links: {
      ...paperLinks({ arxivId, doi, isWithdrawn: withdrawnAt !== null }),
      code: safeOrNull(githubRepo),
      project: safeOrNull(projectPage),
    },
    nominations: row.nominations.map(({ at, round, ...nomination }) => ({
      ...nomination,
      at: iso(at),
      round: { ...round, closesAt: iso(round.closesAt) },
    })),
    picks: row.picks.map(({ closedAt, meetingAt, ...pick }) => ({
      ...pick,
      closedAt: isoOrNull(closedAt),
      meetingAt: isoOrNull(meetingAt),
    })),
    presentations: row.presentations.map(({ startsAt, ...presentation }) => ({
      ...presentation,
      startsAt: iso(startsAt),
    })),
  };
}

export type PaperView = Awaited<ReturnType<typeof getPaper>>;

/** The names from `after` on, in the paper's order. Page text counts authors without naming them: then there are none. */
export async function listAuthors(
  db: Db,
  { clubId, paperId, after, limit }: { clubId: string; paperId: string; after: number; limit: number },
): Promise<{ names: string[]; next: number | null }> {
  const rows = await queryRows<{ names: string[]; count: number }>(db)`
    SELECT coalesce(authors[${after + 1}::int:${after + limit}::int], '{}') AS names,
      coalesce(cardinality(authors), 0) AS count
    FROM ${clubPapers(clubId)} WHERE p.id = ${paperId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new DomainError("not_found", "This paper does not exist.");
  return { names: row.names, next: after + limit < row.count ? after + limit : null };
}

/** JSON made by the database gives instants with an offset; everywhere else they end in Z. */
const iso = (instant: string) => new Date(instant).toISOString();
const isoOrNull = (instant: string | null) => (instant === null ? null : iso(instant));

/** A source's addresses were checked when they came; what goes into an href is checked where it is sent, too. */
const safeOrNull = (address: string | null) => (address !== null && isSafeLink(address) ? address : null);
