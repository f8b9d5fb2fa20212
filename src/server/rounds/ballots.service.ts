import { DomainError } from "@/domain/domain-error";
import { assertBallotAllowed, assertTakeBackAllowed, type RoundStatus } from "@/domain/rounds/round-rules";
import type { RootDb } from "@/server/db";
import { eventTurn, recordEvent } from "@/server/events/record-event";
import { newId } from "@/server/new-id";
import { lockRound } from "@/server/rounds/lock-round";

interface CastBallot {
  clubId: string;
  roundId: string;
  userId: string;
  /** Paper ids, each once. */
  approved: string[];
  now?: Date | undefined;
}

interface CastRow {
  status: RoundStatus;
  closesAt: Date;
  now: Date;
  nominated: string[];
  /** Null: not saved. */
  savedAt: Date | null;
}

/**
 * Replaces the voter's earlier ballot; many at once leave one. Throws `round_closed` from the closing instant on, by the
 * database's clock, and `conflict` when a paper on it is no longer nominated.
 *
 * One statement, because it is the busiest write there is and every round trip would be time under the lock:
 * - `held` shares the round's row with other ballots until the commit. The tally has the row alone, so it either sees
 *   this ballot or makes it wait, and then the row is read again, closed. The clock is read behind the lock, and to the
 *   millisecond, as the rule will see it.
 * - `saved` writes by the rule of `assertBallotAllowed`. The statement says what was decided, the rule says why: where
 *   nothing was saved the rule is asked with the same values, and must refuse.
 * - `told` records the event with a first ballot only: what others see is how many have voted. Changes of mind take no
 *   turn at the club's events, and do not wait for each other.
 *
 * Nominations are read as of the statement's begin, also if it then waits for a withdrawal. Such a ballot counts as
 * cast just before: the paper stays in the row, the tally passes over it, and nominating it again removes it.
 */
export async function castBallot(
  db: RootDb,
  { clubId, roundId, userId, approved, now }: CastBallot,
): Promise<{ approved: string[]; savedAt: string }> {
  const rows = await db.$queryRaw<CastRow[]>`
    WITH held AS MATERIALIZED (
      SELECT id, club_id, status, closes_at FROM rounds WHERE id = ${roundId}::uuid AND club_id = ${clubId}::uuid FOR SHARE
    ), judged AS MATERIALIZED (
      SELECT held.*, date_trunc('milliseconds', coalesce(${now ?? null}::timestamptz, clock_timestamp())) AS now,
        ARRAY(SELECT n.paper_id FROM nominations n WHERE n.round_id = held.id) AS nominated
      FROM held
    ), saved AS (
      INSERT INTO ballots (id, club_id, round_id, user_id, approved, created_at, updated_at)
      SELECT ${newId()}::uuid, club_id, id, ${userId}::uuid, ${approved}::uuid[], now, now FROM judged
      WHERE status = 'open' AND now < closes_at AND ${approved}::uuid[] <@ nominated
      ON CONFLICT (round_id, user_id) DO UPDATE SET approved = excluded.approved, updated_at = excluded.updated_at
      RETURNING club_id, updated_at, xmax = 0 AS is_first
    ), turn AS MATERIALIZED (
      SELECT club_id, ${eventTurn(clubId)} FROM saved WHERE is_first
    ), told AS (
      INSERT INTO events (club_id, kind, payload)
      SELECT club_id, 'ballot.cast', jsonb_build_object('roundId', ${roundId}::text) FROM turn
    )
    SELECT status::text, closes_at AS "closesAt", now, nominated::text[], (SELECT updated_at FROM saved) AS "savedAt" FROM judged`;
  const [row] = rows;
  if (row === undefined) throw new DomainError("not_found", "There is no such round in this club.");
  if (row.savedAt === null) {
    assertBallotAllowed(row, approved, new Set(row.nominated), row.now);
    throw new Error(`the rule allows a ballot in round ${roundId} that the statement did not save`);
  }
  return { approved, savedAt: row.savedAt.toISOString() };
}

/** As if the voter had not voted. Throws `round_closed`. */
export async function takeBackBallot(
  db: RootDb,
  { clubId, roundId, userId, now }: Omit<CastBallot, "approved">,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, { clubId, roundId, now, mode: "shared" });
    assertTakeBackAllowed(round, round.now);
    const { count } = await tx.ballot.deleteMany({ where: { clubId, roundId, userId } });
    if (count > 0) await recordEvent(tx, { clubId, kind: "ballot.cast", payload: { roundId } });
  });
}
