import { type ApprovedByMember, measureCost, measureSpread, plainPicks } from "@/domain/rounds/fairness";
import { MAX_FAIRNESS_ROUNDS } from "@/domain/rounds/round-limits";
import { showsBallots } from "@/domain/rounds/round-view";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import { knownMethod } from "@/domain/rounds/vote-settings";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import type { StoredResult } from "@/server/rounds/round-row";

interface ClosedRow {
  id: string;
  number: number;
  method: string;
  ballotsAfterClose: BallotsAfterClose;
  result: Pick<StoredResult, "picks" | "standings" | "comparison" | "voters">;
}

/**
 * What fairness cost a club over its last rounds, and how evenly their picks pleased those who voted. Only sums: the
 * counts are in the results that everyone in the club sees, and nothing is made of sealed ballots.
 */
export async function getFairness(db: Db, { clubId }: { clubId: string }) {
  const rows = await queryRows<ClosedRow>(db)`
    SELECT r.id, r.number, r.method, r.ballots_after_close::text AS "ballotsAfterClose", json_build_object(
      'picks', r.result -> 'picks', 'standings', counted.standings, 'comparison', r.result -> 'comparison',
      'voters', r.result -> 'voters') AS result
    FROM rounds r CROSS JOIN LATERAL (
      -- Burdens have thousands of digits after some hundred rounds; where there are approvals, nobody asks for them.
      SELECT coalesce(json_agg(CASE WHEN s ? 'approvals' THEN (s - 'figure') || '{"figure": null}' ELSE s END), '[]') AS standings
      FROM jsonb_array_elements(r.result -> 'standings') AS s
    ) counted WHERE r.club_id = ${clubId}::uuid AND r.status = 'closed' AND r.result IS NOT NULL
    ORDER BY r.number DESC LIMIT ${MAX_FAIRNESS_ROUNDS}`;
  const measured = rows
    .filter(({ result }) => result.voters > 0)
    .map(({ result, method, ...round }) => ({
      ...round,
      method: knownMethod(method),
      ...{ picks: result.picks, standings: result.standings, comparison: result.comparison ?? [] },
    }))
    .map((round) => ({ ...round, cost: measureCost(round), plain: plainPicks(round) ?? [] }))
    .filter(({ cost }) => cost !== null)
    .reverse();
  const open = measured.filter(({ ballotsAfterClose }) => showsBallots({ status: "closed", ballotsAfterClose }));
  const ballots = await listApprovals(
    db,
    clubId,
    open.map(({ id }) => id),
  );
  const ours = measureSpread(ballots, new Map(open.map(({ number, picks }) => [number, picks])));
  const plain = measureSpread(ballots, new Map(open.map(({ number, plain: picks }) => [number, picks])));
  return {
    /** The oldest first. */
    rounds: measured.flatMap(({ cost }) => cost ?? []),
    /** Whether any of them went by another method than most approvals. */
    isComparable: measured.some(({ method }) => method !== "approval"),
    /** Null where ballots are sealed or too few voted. */
    evenness: ours === null || plain === null ? null : { ours, plain, rounds: open.length },
  };
}

/** What was approved on the ballots that counted. */
async function listApprovals(db: Db, clubId: string, roundIds: readonly string[]): Promise<ApprovedByMember[]> {
  if (roundIds.length === 0) return [];
  return queryRows<ApprovedByMember>(db)`
    SELECT b.user_id AS member, r.number, b.papers::text[] AS approved
    FROM rounds r JOIN ballots b ON b.round_id = r.id
    WHERE r.club_id = ${clubId}::uuid AND r.id IN (${Prisma.join(roundIds.map((id) => Prisma.sql`${id}::uuid`))})
      AND (r.record IS NULL OR b.receipt IN (
        SELECT cast_ballot ->> 'voter' FROM jsonb_array_elements(r.record -> 'ballots') AS cast_ballot))`;
}

export type Fairness = Awaited<ReturnType<typeof getFairness>>;
