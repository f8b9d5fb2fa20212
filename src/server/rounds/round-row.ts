import type { MethodComparison } from "@/domain/rounds/compare-methods";
import type { RoundResult } from "@/domain/rounds/round-view";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import {
  countedBallots,
  meeting,
  nominations,
  oldRecord,
  papers,
  people,
  presenters,
} from "@/server/rounds/round-columns";
import type { RoundRecord } from "@/server/rounds/round-record";

/** What the tally leaves with a closed round. */
export interface StoredResult extends RoundResult {
  /** Ballots that counted, and how many people could have cast one, at the close. */
  voters: number;
  electorate: number;
  /** What the other methods would have picked; missing in rounds that were tallied before there were others. */
  comparison?: MethodComparison[];
}

/** A round with all that its page shows, as the database's JSON has it: instants in it are texts with an offset. */
export interface RoundRow {
  id: string;
  number: number;
  status: "open" | "closed" | "cancelled";
  method: string;
  seats: number;
  openedAt: string;
  votingOpensAt: string | null;
  closesAt: string;
  extendedFrom: string | null;
  closedAt: string | null;
  cancelReason: string | null;
  ballotsAfterClose: BallotsAfterClose;
  showsWhoVoted: boolean;
  seed: string;
  seedHash: string;
  hasRecord: boolean;
  result: StoredResult | null;
  /** Where the result is of before figures were kept by turn: what it can be counted from again. */
  oldRecord: RoundRecord | null;
  nominations: {
    id: string;
    paperId: string;
    userId: string;
    userName: string;
    reason: string | null;
    wouldPresent: boolean;
    createdAt: string;
    carriedFrom: number | null;
    discussedOn: string | null;
    commentCount: number;
  }[];
  papers: { id: string; title: string; titleHtml: string; authorCount: number; publishedOn: string | null }[];
  voters: number;
  electorate: number;
  /** Loaded where the club shows who voted, and behind which receipt: the view decides what goes out. */
  people: { id: string; receipt: string; name: string; hasVoted: boolean }[] | null;
  mine: { papers: string[]; marks: number[]; receipt: string; savedAt: string } | null;
  /** Of a viewer who did not vote, after the close. */
  abstentionReceipt: string | null;
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
  /** The club's newest event as of this answer: listening continues from there. */
  lastEventId: string;
}

/** One statement for a round's whole page. `number` left out: the open round, or the last that there was. */
export async function findRound(
  db: Db,
  { clubId, userId, number, now }: { clubId: string; userId: string; number?: number | undefined; now: Date },
): Promise<FoundRound | null> {
  const which = number === undefined ? Prisma.sql`true` : Prisma.sql`number = ${number}`;
  const rows = await queryRows<FoundRound>(db)`
    SELECT c.nominations_per_member AS "nominationsPerMember",
      (SELECT max(m.ends_at) FROM rounds o JOIN meetings m ON m.id = o.meeting_id
        WHERE o.club_id = c.id AND o.status <> 'open' AND m.status = 'scheduled' AND m.ends_at > ${now}) AS "opensNextAt",
      (SELECT coalesce(max(e.id), 0)::text FROM events e WHERE e.club_id = c.id) AS "lastEventId",
      (SELECT json_build_object('id', r.id, 'number', r.number, 'status', r.status, 'method', r.method, 'seats', r.seats,
        'openedAt', r.opened_at, 'votingOpensAt', r.voting_opens_at, 'closesAt', r.closes_at, 'extendedFrom', r.extended_from,
        'closedAt', r.closed_at, 'cancelReason', r.cancel_reason, 'ballotsAfterClose', r.ballots_after_close,
        'showsWhoVoted', r.shows_who_voted, 'seed', r.seed, 'seedHash', r.seed_hash, 'hasRecord', r.record IS NOT NULL,
        'result', r.result, 'oldRecord', ${oldRecord}, 'nominations', ${nominations(now)}, 'papers', ${papers}, 'people', ${people},
        'voters', (SELECT count(*) FROM ${countedBallots(Prisma.sql`r.id`)}),
        'electorate', (SELECT count(*) FROM memberships e WHERE e.club_id = c.id AND e.role <> 'observer'),
        'mine', CASE WHEN mine.id IS NOT NULL THEN json_build_object('papers', mine.papers, 'marks', mine.marks,
          'receipt', mine.receipt, 'savedAt', mine.updated_at) END,
        'abstentionReceipt', (SELECT s.receipt FROM abstentions s WHERE s.round_id = r.id AND s.user_id = ${userId}::uuid),
        'meeting', ${meeting}, 'presenters', ${presenters},
        'previousNumber', (SELECT max(o.number) FROM rounds o WHERE o.club_id = c.id AND o.number < r.number),
        'nextNumber', (SELECT min(o.number) FROM rounds o WHERE o.club_id = c.id AND o.number > r.number))
      FROM (SELECT * FROM rounds WHERE club_id = c.id AND ${which} ORDER BY number DESC LIMIT 1) r
      LEFT JOIN ballots mine ON mine.round_id = r.id AND mine.user_id = ${userId}::uuid) AS round
    FROM clubs c WHERE c.id = ${clubId}::uuid`;
  return rows[0] ?? null;
}
