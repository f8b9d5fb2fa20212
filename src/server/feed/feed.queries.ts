import type { Role } from "@/domain/clubs/roles";
import { PAPERS_PER_PAGE } from "@/domain/feed/feed-limits";
import { paperLinks } from "@/domain/papers/paper-links";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { type Brought, clubListings, clubPapers } from "@/server/papers/club-view";
import { queryRows } from "@/server/query-rows";
import { nominationStates, presentStates, type StateRow } from "@/server/rounds/nomination-states.queries";
import { isSafeLink } from "@/server/text/safe-link";

interface DayRow {
  day: string | null;
  previousDay: string | null;
  nextDay: string | null;
  total: number;
  sources: string[];
  cameInAt: Date | null;
  papers: ListedPaper[];
  states: StateRow;
}

interface ListedPaper {
  listingId: string;
  position: number;
  isSample: boolean;
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
  brought: Brought;
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
 * that has papers, with the state of each in the club's rounds.
 */
export async function getDay(db: Db, { clubId, userId, role, day, after, now }: GetDay) {
  const [found] = await queryRows<DayRow>(db)(daySql({ clubId, userId, day, after, now }));
  if (found === undefined) throw new Error("The statement of a day always gives one row.");
  const { states: stateRow, ...row } = found;
  const papers = row.papers.slice(0, PAPERS_PER_PAGE);
  const last = papers.at(-1);
  const { states, ...nominating } = presentStates(stateRow, role);
  return {
    ...row,
    cameInAt: row.cameInAt?.toISOString() ?? null,
    ...nominating,
    papers: papers.map(({ arxivId, githubRepo, position: _, ...paper }) => ({
      ...paper,
      pdf: paperLinks({ arxivId, doi: null, isWithdrawn: paper.isWithdrawn }).pdf,
      code: githubRepo !== null && isSafeLink(githubRepo) ? githubRepo : null,
      state: states[paper.paperId] ?? { kind: "none" as const },
    })),
    /** Where the next page begins. */
    next: row.papers.length > papers.length && last !== undefined ? `${last.position}.${last.listingId}` : null,
  };
}

export type FeedDay = Awaited<ReturnType<typeof getDay>>;

/** One row: the day, the days beside it, and a page of its papers with their states. */
export const daySql = ({ clubId, userId, day, after, now }: Omit<GetDay, "role">) => Prisma.sql`
    WITH asked AS MATERIALIZED (
      SELECT ${day === undefined ? newestDay({ clubId, now }) : Prisma.sql`${day}::date`} AS day
    ), listed AS MATERIALIZED (
      SELECT l.* FROM ${clubListings(clubId, Prisma.sql`l.day = (SELECT a.day FROM asked a)`)} l
    ), placed AS MATERIALIZED (${placedPapers}), shown AS MATERIALIZED (${listedPapers({ clubId, after })})
    SELECT a.day::text, ${nearestDay(clubId, Prisma.sql`l.day < a.day`, "DESC")}::text AS "previousDay",
      ${nearestDay(clubId, Prisma.sql`l.day > a.day`, "ASC")}::text AS "nextDay", facts.*,
      (SELECT coalesce(json_agg(s ORDER BY s.position, s."listingId"), '[]'::json) FROM shown s) AS papers,
      (SELECT row_to_json(s) FROM (${nominationStates({
        ...{ clubId, userId, now },
        paperIds: Prisma.sql`ARRAY(SELECT "paperId" FROM shown)`,
      })}) s) AS states
    FROM asked a
    CROSS JOIN (
      SELECT (SELECT count(*) FROM placed)::int AS total, coalesce(array_agg(DISTINCT source), '{}') AS sources,
        max(created_at) AS "cameInAt"
      FROM listed
    ) facts`;

/** The newest day that has come where the club is: a source east of it may list its tomorrow. */
const newestDay = ({ clubId, now }: Pick<GetDay, "clubId" | "now">) =>
  nearestDay(
    clubId,
    Prisma.sql`l.day <= (${now}::timestamptz AT TIME ZONE (SELECT time_zone FROM clubs WHERE id = ${clubId}::uuid))::date`,
    "DESC",
  );

/** The day that comes first, of the club's listings `l` that fit. */
const nearestDay = (clubId: string, where: Prisma.Sql, order: "ASC" | "DESC") => {
  const direction = Prisma.raw(order);
  const ofPart = Prisma.sql`${where} ORDER BY l.day ${direction} LIMIT 1`;
  return Prisma.sql`(SELECT l.day FROM ${clubListings(clubId, ofPart)} l ORDER BY l.day ${direction} LIMIT 1)`;
};

/**
 * Of `listed`, each paper once, where the source with the first name has it; what was fetched goes before what the club
 * brought.
 */
const placedPapers = Prisma.sql`
  SELECT DISTINCT ON (paper_id) id, position, paper_id, source
  FROM listed ORDER BY paper_id, source, club_id NULLS FIRST`;

/** Of `placed`, one more than a page, to know whether there is more. */
const listedPapers = ({ clubId, after }: Pick<GetDay, "clubId" | "after">) => Prisma.sql`
  SELECT l.id AS "listingId", l.position, l.source = 'sample' AND NOT EXISTS (
      SELECT 1 FROM listed o WHERE o.paper_id = l.paper_id AND o.source <> 'sample') AS "isSample",
    p.id AS "paperId", p.arxiv_id AS "arxivId", p.title, p.title_html AS "titleHtml", p.teaser_html AS "teaserHtml", p.authors[1:2] AS authors,
    greatest(p.author_count, cardinality(p.authors)) AS "authorCount", p.organization_name AS "organizationName",
    p.published_on::text AS "publishedOn", p.upvotes, p.source_comments AS "sourceComments",
    p.github_repo AS "githubRepo", p.withdrawn_at IS NOT NULL AS "isWithdrawn", p.brought,
    coalesce(t.comment_count, 0) AS "commentCount"
  FROM (
    SELECT * FROM placed l
    ${after === undefined ? Prisma.empty : Prisma.sql`WHERE (l.position, l.id) > (${after.position}::int, ${after.id}::uuid)`}
    ORDER BY l.position, l.id LIMIT ${PAPERS_PER_PAGE + 1}::int
  ) l JOIN ${clubPapers(clubId)} ON p.id = l.paper_id
  LEFT JOIN threads t ON t.club_id = ${clubId}::uuid AND t.paper_id = p.id`;

/** The days of a month ("YYYY-MM") that have papers, with how many. */
export async function listDays(
  db: Db,
  { clubId, month }: { clubId: string; month: string },
): Promise<{ day: string; papers: number }[]> {
  const ofMonth = Prisma.sql`l.day >= ${`${month}-01`}::date AND l.day < ${`${month}-01`}::date + interval '1 month'`;
  return queryRows<{ day: string; papers: number }>(db)`
    SELECT l.day::text, count(DISTINCT l.paper_id)::int AS papers FROM ${clubListings(clubId, ofMonth)} l
    GROUP BY l.day ORDER BY l.day`;
}
