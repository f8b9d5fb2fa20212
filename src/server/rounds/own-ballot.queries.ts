import { DomainError } from "@/domain/domain-error";
import type { BallotContent } from "@/domain/rounds/ballot";
import { fromNominatedMarks } from "@/domain/rounds/ballot-marks";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

/** A voter's ballot as it is stored; all null where there is none. */
export interface OwnBallot {
  ballot: BallotContent | null;
  savedAt: string | null;
  receipt: string | null;
}

interface Row {
  method: string;
  papers: string[] | null;
  marks: number[] | null;
  savedAt: Date | null;
  receipt: string | null;
  nominated: string[];
}

/** Throws `not_found` for a round of another club. */
export async function getOwnBallot(
  db: Db,
  { clubId, roundId, userId }: { clubId: string; roundId: string; userId: string },
): Promise<OwnBallot> {
  const [row] = await queryRows<Row>(db)`
    SELECT r.method, b.papers::text[], b.marks, b.updated_at AS "savedAt", b.receipt,
      ARRAY(SELECT n.paper_id::text FROM nominations n WHERE n.round_id = r.id) AS nominated
    FROM rounds r LEFT JOIN ballots b ON b.round_id = r.id AND b.user_id = ${userId}::uuid
    WHERE r.id = ${roundId}::uuid AND r.club_id = ${clubId}::uuid`;
  if (row === undefined) throw new DomainError("not_found", "This club has no such round.");
  const { papers, marks, savedAt, receipt } = row;
  if (papers === null || marks === null || savedAt === null) return { ballot: null, savedAt: null, receipt: null };
  const { ballotKind } = methods[knownMethod(row.method)];
  const ballot = fromNominatedMarks(ballotKind, { papers, marks }, new Set(row.nominated));
  return { ballot, savedAt: savedAt.toISOString(), receipt };
}
