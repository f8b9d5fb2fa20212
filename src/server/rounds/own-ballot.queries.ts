import type { BallotContent } from "@/domain/rounds/ballot";
import { fromStandingMarks } from "@/domain/rounds/ballot-marks";
import { methodFacts } from "@/domain/rounds/method-facts";
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
  papers: string[];
  marks: number[];
  savedAt: Date;
  receipt: string;
  nominated: string[];
}

export async function getOwnBallot(
  db: Db,
  { clubId, roundId, userId }: { clubId: string; roundId: string; userId: string },
): Promise<OwnBallot> {
  const [row] = await queryRows<Row>(db)`
    SELECT r.method, b.papers::text[], b.marks, b.updated_at AS "savedAt", b.receipt,
      ARRAY(SELECT n.paper_id::text FROM nominations n WHERE n.round_id = r.id) AS nominated
    FROM ballots b JOIN rounds r ON r.id = b.round_id
    WHERE r.id = ${roundId}::uuid AND r.club_id = ${clubId}::uuid AND b.user_id = ${userId}::uuid`;
  if (row === undefined) return { ballot: null, savedAt: null, receipt: null };
  const { ballotKind } = methodFacts[knownMethod(row.method)];
  const ballot = fromStandingMarks(ballotKind, row, new Set(row.nominated));
  return { ballot, savedAt: row.savedAt.toISOString(), receipt: row.receipt };
}
