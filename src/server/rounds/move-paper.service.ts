import { methodsFor } from "@/domain/rounds/method";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

interface Move {
  keepId: string;
  dropId: string;
  /** The only club that knows the dropped paper, so that no other club's rounds are looked at; null: any may. */
  clubId: string | null;
}

/** As casting and closing take them, before the papers: no ballot on the dropped id slips in behind the update. */
export async function lockRoundsOfPaper(tx: Db, { dropId }: Pick<Move, "dropId">): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM rounds WHERE id IN (SELECT round_id FROM nominations WHERE paper_id = ${dropId}::uuid)
    ORDER BY id FOR UPDATE`;
}

/**
 * Moves nominations, ballots, picks and results to the kept paper. A round that has both keeps one, completed by the
 * other's.
 */
export async function movePaperInRounds(tx: Db, move: Move): Promise<void> {
  await moveNominations(tx, move);
  await moveBallots(tx, move);
  await movePicks(tx, move);
}

async function moveNominations(tx: Db, { keepId, dropId }: Move): Promise<void> {
  await tx.$executeRaw`
    UPDATE nominations k SET reason = coalesce(k.reason, n.reason),
      would_present = k.would_present OR (n.would_present AND n.user_id = k.user_id)
    FROM nominations n
    WHERE k.paper_id = ${keepId}::uuid AND n.paper_id = ${dropId}::uuid AND k.round_id = n.round_id`;
  await tx.$executeRaw`
    UPDATE nominations n SET paper_id = ${keepId}::uuid WHERE n.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM nominations k WHERE k.paper_id = ${keepId}::uuid AND k.round_id = n.round_id)`;
  await tx.$executeRaw`DELETE FROM nominations WHERE paper_id = ${dropId}::uuid`;
}

/** Whoever approved either approved the one that they are; of two marks the better one stays, in a ranking the smaller. */
async function moveBallots(tx: Db, { keepId, dropId, clubId }: Move): Promise<void> {
  await tx.$executeRaw`
    UPDATE ballots b SET (papers, marks) = (
      SELECT array_agg(paper ORDER BY paper), array_agg(mark ORDER BY paper) FROM (
        SELECT CASE paper WHEN ${dropId}::uuid THEN ${keepId}::uuid ELSE paper END AS paper,
          CASE WHEN r.method = ANY (${methodsFor("ranking")}::text[]) THEN min(mark) ELSE max(mark) END AS mark
        FROM unnest(b.papers, b.marks) AS marked (paper, mark) GROUP BY 1
      ) one)
    FROM rounds r WHERE r.id = b.round_id AND ${dropId}::uuid = ANY(b.papers) AND ${ofClub(clubId)}`;
}

async function movePicks(tx: Db, { keepId, dropId, clubId }: Move): Promise<void> {
  await tx.$executeRaw`
    UPDATE picks p SET paper_id = ${keepId}::uuid WHERE p.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM picks k WHERE k.paper_id = ${keepId}::uuid AND k.round_id = p.round_id)`;
  await tx.$executeRaw`DELETE FROM picks WHERE paper_id = ${dropId}::uuid`;
  // Results of closed rounds name papers by id. Their records stay as they were published, or they could not be recounted.
  await tx.$executeRaw`
    UPDATE rounds r SET result = replace(r.result::text, ${dropId}, ${keepId})::jsonb
    WHERE r.result IS NOT NULL AND strpos(r.result::text, ${dropId}) > 0 AND ${ofClub(clubId)}`;
}

/** Of a round `r`. */
const ofClub = (clubId: string | null) =>
  clubId === null ? Prisma.sql`true` : Prisma.sql`r.club_id = ${clubId}::uuid`;
