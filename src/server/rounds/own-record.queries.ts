import { fromMarks } from "@/domain/rounds/ballot-marks";
import { methods } from "@/domain/rounds/method";
import { countNamed, markOf, wanted } from "@/domain/rounds/own-record";
import { MAX_RECORD_ROUNDS, RECORD_ROUNDS_SHOWN } from "@/domain/rounds/round-limits";
import { endOfVote } from "@/domain/rounds/round-rules";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

interface RecordRow {
  number: number;
  method: string;
  closedAt: Date;
  closesAt: Date;
  papers: string[] | null;
  marks: number[] | null;
  picks: { id: string; title: string; titleHtml: string }[];
}

/**
 * How often what one voted for was picked: the closed rounds with a pick since the reader joined, newest first. It is made
 * of the reader's own ballots and of what was picked, so it says nothing of anybody else.
 */
export async function getOwnRecord(db: Db, { clubId, userId }: { clubId: string; userId: string }) {
  const rows = await queryRows<RecordRow>(db)`
    SELECT r.number, r.method, r.closed_at AS "closedAt", r.closes_at AS "closesAt", b.papers::text[], b.marks, picked.picks
    FROM memberships me JOIN rounds r ON r.club_id = me.club_id AND r.status = 'closed' AND r.closed_at >= me.joined_at
      JOIN LATERAL (
        SELECT json_agg(json_build_object('id', p.id, 'title', p.title, 'titleHtml', p.title_html) ORDER BY k.position) AS picks
        FROM picks k JOIN papers p ON p.id = k.paper_id WHERE k.round_id = r.id
      ) picked ON picked.picks IS NOT NULL
      LEFT JOIN ballots b ON b.round_id = r.id AND b.user_id = me.user_id
    WHERE me.club_id = ${clubId}::uuid AND me.user_id = ${userId}::uuid
    ORDER BY r.number DESC LIMIT ${MAX_RECORD_ROUNDS}`;
  const rounds = rows.map(judge);
  const voted = rounds.filter(({ hasVoted }) => hasVoted);
  const picks = voted.flatMap((round) => round.picks);
  return {
    rounds: rounds.slice(0, RECORD_ROUNDS_SHOWN).map((round) => ({
      ...round,
      picks: round.picks.map(({ paper, mine }) => ({ paper, mine })),
    })),
    roundsInAll: rounds.length,
    votedInAll: voted.length,
    /** Of rounds in which the reader voted. */
    picksInAll: picks.length,
    /** Of those, the ones that the reader wanted, by the rule of `wanted`. */
    minePickedInAll: picks.filter(({ isWanted }) => isWanted).length,
  };
}

function judge({ number, method, closedAt, closesAt, papers, marks, picks }: RecordRow) {
  const { ballotKind } = methods[knownMethod(method)];
  const ballot = papers === null ? null : fromMarks(ballotKind, papers, marks ?? []);
  return {
    number,
    endedAt: endOfVote({ closesAt, closedAt }),
    hasVoted: ballot !== null,
    /** Papers that the ballot spoke for. */
    named: ballot === null ? 0 : countNamed(ballot),
    picks: picks.map((paper) => ({
      paper,
      /** What the ballot said of it; null where it did not name it. */
      mine: ballot && markOf(ballot, paper.id),
      isWanted: ballot !== null && wanted(ballot, paper.id),
    })),
  };
}
