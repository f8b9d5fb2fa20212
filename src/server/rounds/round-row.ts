import type { RoundResult } from "@/domain/rounds/round-view";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

/** What the tally leaves with a closed round. */
export interface StoredResult extends RoundResult {
  /** Ballots that counted, and how many people could have cast one, at the close. */
  voters: number;
  electorate: number;
}

/** A round with all that its page shows, as the database's JSON has it: instants in it are texts with an offset. */
export interface RoundRow {
  id: string;
  number: number;
  status: "open" | "closed" | "cancelled";
  method: string;
  seats: number;
  openedAt: string;
  closesAt: string;
  closedAt: string | null;
  seed: string;
  seedHash: string;
  result: StoredResult | null;
  nominations: {
    id: string;
    paperId: string;
    userId: string;
    userName: string;
    reason: string | null;
    wouldPresent: boolean;
    createdAt: string;
    commentCount: number;
  }[];
  papers: { id: string; title: string; titleHtml: string; authorCount: number; publishedOn: string | null }[];
  voters: number;
  electorate: number;
  myBallot: string[] | null;
  savedAt: string | null;
  meeting: {
    id: string;
    startsAt: string;
    endsAt: string;
    place: string | null;
    status: "scheduled" | "cancelled";
  } | null;
  presenters: { paperId: string; userId: string; name: string; status: "proposed" | "accepted" }[];
  previousNumber: number | null;
  nextNumber: number | null;
}

interface FoundRound {
  round: RoundRow | null;
  nominationsPerMember: number;
  /** The end of the last meeting ahead that has its picks: the next round opens then. */
  opensNextAt: Date | null;
  /** The club's newest event as of this answer: hearing goes on from there. */
  lastEventId: string;
}

/** Ballots count while their voter takes part: whoever left, or only reads by now, has no say. */
export const countedBallots = (roundId: Prisma.Sql) => Prisma.sql`
  ballots b JOIN memberships v ON v.club_id = b.club_id AND v.user_id = b.user_id AND v.role <> 'observer'
  WHERE b.round_id = ${roundId}`;

/** One statement for a round's whole page. `number` left out: the open round, or the last that there was. */
export async function findRound(
  db: Db,
  { clubId, userId, number, now }: { clubId: string; userId: string; number?: number | undefined; now: Date },
): Promise<FoundRound | null> {
  const which = number === undefined ? Prisma.sql`status <> 'cancelled'` : Prisma.sql`number = ${number}`;
  const rows = await db.$queryRaw<FoundRound[]>`
    SELECT c.nominations_per_member AS "nominationsPerMember",
      (SELECT max(m.ends_at) FROM rounds o JOIN meetings m ON m.id = o.meeting_id
        WHERE o.club_id = c.id AND o.status = 'closed' AND m.status = 'scheduled' AND m.ends_at > ${now}) AS "opensNextAt",
      (SELECT coalesce(max(e.id), 0)::text FROM events e WHERE e.club_id = c.id) AS "lastEventId",
      (SELECT json_build_object('id', r.id, 'number', r.number, 'status', r.status, 'method', r.method, 'seats', r.seats,
        'openedAt', r.opened_at, 'closesAt', r.closes_at, 'closedAt', r.closed_at, 'seed', r.seed, 'seedHash', r.seed_hash,
        'result', r.result, 'nominations', ${nominations}, 'papers', ${papers},
        'voters', (SELECT count(*) FROM ${countedBallots(Prisma.sql`r.id`)}),
        'electorate', (SELECT count(*) FROM memberships e WHERE e.club_id = c.id AND e.role <> 'observer'),
        'myBallot', mine.approved, 'savedAt', mine.updated_at, 'meeting', ${meeting}, 'presenters', ${presenters},
        'previousNumber', (SELECT max(o.number) FROM rounds o WHERE o.club_id = c.id AND o.number < r.number),
        'nextNumber', (SELECT min(o.number) FROM rounds o WHERE o.club_id = c.id AND o.number > r.number))
      FROM (SELECT * FROM rounds WHERE club_id = c.id AND ${which} ORDER BY number DESC LIMIT 1) r
      LEFT JOIN ballots mine ON mine.round_id = r.id AND mine.user_id = ${userId}::uuid) AS round
    FROM clubs c WHERE c.id = ${clubId}::uuid`;
  return rows[0] ?? null;
}

/** In the order in which they were made. */
const nominations = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', n.id, 'paperId', n.paper_id, 'userId', n.user_id, 'userName', u.name,
    'reason', n.reason, 'wouldPresent', n.would_present, 'createdAt', n.created_at,
    'commentCount', coalesce(t.comment_count, 0)) ORDER BY n.id)
  FROM nominations n JOIN users u ON u.id = n.user_id
  LEFT JOIN threads t ON t.club_id = n.club_id AND t.paper_id = n.paper_id
  WHERE n.round_id = r.id), '[]'::json)`;

/** Of the nominations, and of the result: a nomination goes with its person's account, what was picked stays. */
const papers = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', p.id, 'title', p.title, 'titleHtml', p.title_html,
    'authorCount', greatest(p.author_count, cardinality(p.authors)), 'publishedOn', p.published_on))
  FROM papers p WHERE p.id IN (
    SELECT n.paper_id FROM nominations n WHERE n.round_id = r.id
    UNION SELECT (standing ->> 'paperId')::uuid FROM jsonb_array_elements(r.result -> 'standings') AS standing
  )), '[]'::json)`;

const meeting = Prisma.sql`(
  SELECT json_build_object('id', m.id, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'place', m.place, 'status', m.status)
  FROM meetings m WHERE m.id = r.meeting_id)`;

const presenters = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('paperId', a.paper_id, 'userId', a.user_id, 'name', u.name, 'status', a.status))
  FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE a.meeting_id = r.meeting_id AND a.club_id = r.club_id AND a.status IN ('proposed', 'accepted')), '[]'::json)`;
