import type { Role } from "@/domain/clubs/roles";
import { PAPERS_PER_PAGE } from "@/domain/feed/feed-limits";
import { paperLinks } from "@/domain/papers/paper-links";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { getNominationStates } from "@/server/rounds/nomination-states.queries";
import { isSafeLink } from "@/server/text/safe-link";

interface DayRow {
  day: string | null;
  previousDay: string | null;
  nextDay: string | null;
  total: number;
  sources: string[];
  cameInAt: Date | null;
  papers: ListedPaper[];
}

interface ListedPaper {
  listingId: string;
  position: number;
  source: string;
  paperId: string;
  arxivId: string | null;
  title: string;
  titleHtml: string;
  teaserHtml: string | null;
  authors: string[];
  authorCount: number;
  organizationName: string | null;
  publishedOn: string | null;
  upvotes: number | null;
  sourceComments: number | null;
  githubRepo: string | null;
  isWithdrawn: boolean;
  commentCount: number;
}

interface GetDay {
  clubId: string;
  userId: string;
  role: Role;
  day?: string | undefined;
  after?: { position: number; id: string } | undefined;
  now: Date;
}

/**
 * A day of the feed as a club sees it, a page of its papers at a time, in the source's order; without a day, the newest
 * that has papers. One statement for the day, one for how its papers stand in the club's rounds.
 */
export async function getDay(db: Db, { clubId, userId, role, day, after, now }: GetDay) {
  const [row] = await queryRows<DayRow>(db)`
    WITH asked AS MATERIALIZED (
      SELECT coalesce(${day ?? null}::date, (SELECT max(day) FROM listings WHERE day <= ${now}::date + 1)) AS day
    )
    SELECT a.day::text, previous.day::text AS "previousDay", next.day::text AS "nextDay", facts.*, shown.papers
    FROM asked a
    LEFT JOIN LATERAL (SELECT day FROM listings WHERE day < a.day ORDER BY day DESC LIMIT 1) previous ON true
    LEFT JOIN LATERAL (SELECT day FROM listings WHERE day > a.day ORDER BY day LIMIT 1) next ON true
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT paper_id)::int AS total, coalesce(array_agg(DISTINCT source), '{}') AS sources,
        max(created_at) AS "cameInAt"
      FROM listings WHERE day = a.day
    ) facts
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(l ORDER BY l.position, l."listingId"), '[]'::json) AS papers
      FROM (${listedPapers({ clubId, after })}) l
    ) shown`;
  if (row === undefined) throw new Error("The statement of a day always gives one row.");
  const papers = row.papers.slice(0, PAPERS_PER_PAGE);
  const last = papers.at(-1);
  const paperIds = papers.map(({ paperId }) => paperId);
  const { canNominate, states } = await getNominationStates(db, { clubId, userId, role, paperIds, now });
  return {
    ...row,
    cameInAt: row.cameInAt?.toISOString() ?? null,
    canNominate,
    papers: papers.map(({ arxivId, githubRepo, position: _, source, ...paper }) => ({
      ...paper,
      isSample: source === "sample",
      pdf: paperLinks({ arxivId, doi: null, isWithdrawn: paper.isWithdrawn }).pdf,
      code: githubRepo !== null && isSafeLink(githubRepo) ? githubRepo : null,
      state: states[paper.paperId] ?? { kind: "none" as const },
    })),
    /** Where the next page begins. */
    next: row.papers.length > papers.length && last !== undefined ? `${last.position}.${last.listingId}` : null,
  };
}

export type FeedDay = Awaited<ReturnType<typeof getDay>>;

/** One more than a page, to know whether there is more. A paper that two sources list that day stands there once. */
const listedPapers = ({ clubId, after }: Pick<GetDay, "clubId" | "after">) => Prisma.sql`
  SELECT l.id AS "listingId", l.position, l.source, p.id AS "paperId", p.arxiv_id AS "arxivId", p.title,
    p.title_html AS "titleHtml", p.teaser_html AS "teaserHtml", p.authors[1:2] AS authors,
    greatest(p.author_count, cardinality(p.authors)) AS "authorCount", p.organization_name AS "organizationName",
    p.published_on::text AS "publishedOn", p.upvotes, p.source_comments AS "sourceComments",
    p.github_repo AS "githubRepo", p.withdrawn_at IS NOT NULL AS "isWithdrawn",
    coalesce(t.comment_count, 0) AS "commentCount"
  FROM listings l JOIN papers p ON p.id = l.paper_id
  LEFT JOIN threads t ON t.club_id = ${clubId}::uuid AND t.paper_id = p.id
  WHERE l.day = a.day
    ${after === undefined ? Prisma.empty : Prisma.sql`AND (l.position, l.id) > (${after.position}::int, ${after.id}::uuid)`}
    AND NOT EXISTS (SELECT 1 FROM listings o WHERE o.paper_id = l.paper_id AND o.day = l.day AND o.source < l.source)
  ORDER BY l.position, l.id LIMIT ${PAPERS_PER_PAGE + 1}::int`;

/** The days of a month ("YYYY-MM") that have papers, with how many. */
export async function listDays(db: Db, { month }: { month: string }): Promise<{ day: string; papers: number }[]> {
  return queryRows<{ day: string; papers: number }>(db)`
    SELECT day::text, count(DISTINCT paper_id)::int AS papers FROM listings
    WHERE day >= ${`${month}-01`}::date AND day < ${`${month}-01`}::date + interval '1 month' GROUP BY listings.day ORDER BY listings.day`;
}
