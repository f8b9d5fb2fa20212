import { DomainError } from "@/domain/domain-error";
import { type BallotContent, kindOfBallot } from "@/domain/rounds/ballot";
import { fromMarks } from "@/domain/rounds/ballot-marks";
import { assertBallotAllowed, assertTakeBackAllowed, storedMarks } from "@/domain/rounds/ballot-rules";
import { methods, methodsFor } from "@/domain/rounds/method";
import type { RoundStatus } from "@/domain/rounds/round-rules";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { RootDb } from "@/server/db";
import { newId } from "@/server/new-id";
import { queryRows } from "@/server/query-rows";
import { announceBallots } from "@/server/rounds/announce-ballots.service";
import { announceOwnBallot } from "@/server/rounds/announce-own-ballot";
import { lockRound } from "@/server/rounds/lock-round";
import { newReceipt } from "@/server/rounds/new-receipt";
import { getOwnBallot, type OwnBallot } from "@/server/rounds/own-ballot.queries";

interface CastBallot {
  clubId: string;
  roundId: string;
  userId: string;
  ballot: BallotContent;
  /** When the ballot that this one changes was saved, null: there was none. Left out, it takes the place of any. */
  basedOn?: string | null | undefined;
  now?: Date | undefined;
}

/** What is stored behind a write: what was sent, or what was saved elsewhere since the ballot that it was based on. */
type Written =
  | { isSaved: true; ballot: BallotContent; savedAt: string; receipt: string }
  | ({ isSaved: false } & OwnBallot);

interface CastRow {
  status: RoundStatus;
  method: string;
  votingOpensAt: Date | null;
  closesAt: Date;
  now: Date;
  /** Null where the ballot was saved: sixty ids in every answer were a third of what a ballot cost. */
  nominated: string[] | null;
  /** Null: not saved. */
  savedAt: Date | null;
  receipt: string | null;
  isFirst: boolean | null;
}

/**
 * Replaces the voter's earlier ballot; many at once leave one, under the receipt of the first. Throws `round_closed` from
 * the closing instant on, by the database's clock, `invalid_input` for a ballot of another method, and `conflict` before
 * voting opens or when a paper on it is no longer nominated.
 *
 * One statement, because it is the busiest write there is and every round trip would be time under the lock:
 * - `locked` shares the round's row with other ballots until the commit. The tally has the row alone, so it either sees
 *   this ballot or makes it wait, and then the row is read again, closed. The clock is read behind the lock, and to the
 *   millisecond, as the rule will see it.
 * - `saved` writes by the rule of `assertBallotAllowed`. The statement says what was decided, the rule says why: where
 *   nothing was saved the rule is asked with the same values, and must refuse.
 *
 * It records no event: that would take the club's turn and make ballots wait for each other. That somebody has voted is
 * announced after the commit, together with others (`announceBallots`), and only of first ballots: what others see is how
 * many have voted, and not who changed their mind.
 *
 * - `stored` is the voter's earlier ballot, locked. Where the sender says what theirs is based on, nothing is written over
 *   another: the answer is then what is stored. Each save is later than the one before, by a millisecond at least.
 *
 * Nominations are read as of the statement's begin, also if it then waits for a withdrawal. Such a ballot counts as
 * cast just before: the paper stays in the row, the tally passes over it, and nominating it again removes it.
 */
export async function castBallot(
  db: RootDb,
  { clubId, roundId, userId, ballot, basedOn, now }: CastBallot,
): Promise<Written> {
  const isBound = basedOn !== undefined;
  const kind = kindOfBallot(ballot);
  const { papers, marks } = storedMarks(ballot);
  const rows = await queryRows<CastRow>(db)`
    WITH locked AS MATERIALIZED (
      SELECT id, club_id, status, method, voting_opens_at, closes_at
      FROM rounds WHERE id = ${roundId}::uuid AND club_id = ${clubId}::uuid FOR SHARE
    ), judged AS MATERIALIZED (
      SELECT locked.*, date_trunc('milliseconds', coalesce(${now ?? null}::timestamptz, clock_timestamp())) AS now,
        ARRAY(SELECT n.paper_id FROM nominations n WHERE n.round_id = locked.id) AS nominated
      FROM locked
    ), stored AS MATERIALIZED (
      SELECT date_trunc('milliseconds', b.updated_at) AS saved_at
      FROM locked JOIN ballots b ON b.round_id = locked.id AND b.user_id = ${userId}::uuid FOR UPDATE OF b
    ), saved AS (
      INSERT INTO ballots (id, club_id, round_id, user_id, papers, marks, receipt, created_at, updated_at)
      SELECT ${newId()}::uuid, club_id, id, ${userId}::uuid, ${papers}::uuid[], ${marks}::smallint[], ${newReceipt()}, now, now
      FROM judged
      WHERE status = 'open' AND now < closes_at AND (voting_opens_at IS NULL OR voting_opens_at <= now)
        AND method = ANY (${methodsFor(kind)}::text[]) AND ${papers}::uuid[] <@ nominated
        AND (NOT ${isBound}::boolean OR (SELECT saved_at FROM stored) IS NOT DISTINCT FROM ${basedOn ?? null}::timestamptz)
      ON CONFLICT (round_id, user_id) DO UPDATE SET papers = excluded.papers, marks = excluded.marks,
        updated_at = greatest(excluded.updated_at, date_trunc('milliseconds', ballots.updated_at) + interval '1 millisecond')
        WHERE NOT ${isBound}::boolean OR EXISTS (SELECT FROM stored)
      RETURNING updated_at, receipt, xmax = 0 AS is_first
    )
    SELECT judged.status::text, method, voting_opens_at AS "votingOpensAt", closes_at AS "closesAt", now,
      CASE WHEN saved.receipt IS NULL THEN nominated::text[] END AS nominated, saved.updated_at AS "savedAt", saved.receipt, saved.is_first AS "isFirst"
    FROM judged LEFT JOIN saved ON true`;
  const [row] = rows;
  if (row === undefined) throw new DomainError("not_found", "This club has no such round.");
  if (row.savedAt === null || row.receipt === null) {
    const { ballotKind } = methods[knownMethod(row.method)];
    assertBallotAllowed({
      round: row,
      kind: ballotKind,
      ballot,
      nominated: new Set(row.nominated ?? []),
      now: row.now,
    });
    if (isBound) return { isSaved: false, ...(await getOwnBallot(db, { clubId, roundId, userId })) };
    throw new Error(`the rule allows a ballot in round ${roundId} that the statement did not save`);
  }
  const savedAt = row.savedAt.toISOString();
  if (row.isFirst === true) announceBallots(db, { clubId, roundId, userId });
  announceOwnBallot(db, { userId, roundId, savedAt });
  return { isSaved: true, ballot: fromMarks(kind, papers, marks), savedAt, receipt: row.receipt };
}

/** As if the voter had not voted; the next ballot has another receipt. Throws `round_closed`. */
export async function takeBackBallot(
  db: RootDb,
  { clubId, roundId, userId, basedOn, now }: Omit<CastBallot, "ballot">,
): Promise<{ isSaved: boolean } & OwnBallot> {
  const own = { clubId, roundId, userId };
  const { wasThere, stored } = await db.$transaction(async (tx) => {
    const round = await lockRound(tx, { clubId, roundId, now, mode: "shared" });
    assertTakeBackAllowed(round, round.now);
    const isBound = basedOn !== undefined;
    const rows = await tx.$queryRaw<object[]>`
      DELETE FROM ballots WHERE round_id = ${roundId}::uuid AND club_id = ${clubId}::uuid AND user_id = ${userId}::uuid
        AND (NOT ${isBound}::boolean OR date_trunc('milliseconds', updated_at) = ${basedOn ?? null}::timestamptz)
      RETURNING 1`;
    return { wasThere: rows.length > 0, stored: await getOwnBallot(tx, own) };
  });
  if (wasThere) {
    announceBallots(db, { clubId, roundId, userId });
    announceOwnBallot(db, { userId, roundId, savedAt: null });
  }
  return { isSaved: stored.ballot === null, ...stored };
}
