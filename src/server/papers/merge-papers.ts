import { methodsFor } from "@/domain/rounds/vote-settings";
import type { Db } from "@/server/db";
import { mergeThreads } from "@/server/papers/merge-threads";

/**
 * Makes two stored papers one: everything that hangs on `dropId` goes to `keepId`, and nobody's vote, nomination or
 * comment is lost. Where both have one of a kind that can be there once (a listing of a day, a nomination in a round)
 * the kept paper's stands, completed by the other's. The fields of the papers are the caller's affair.
 */
export async function mergePapers(tx: Db, ids: { keepId: string; dropId: string }): Promise<void> {
  // Rounds before papers, as casting and closing take them: no ballot on the dropped id slips in behind the update.
  await tx.$executeRaw`
    SELECT 1 FROM rounds WHERE id IN (SELECT round_id FROM nominations WHERE paper_id = ${ids.dropId}::uuid)
    ORDER BY id FOR UPDATE`;
  // Whoever is about to refer to the dropped paper waits, and finds that it is gone.
  await tx.$executeRaw`
    SELECT 1 FROM papers WHERE id IN (${ids.keepId}::uuid, ${ids.dropId}::uuid) ORDER BY id FOR UPDATE`;
  await mergeListings(tx, ids);
  await mergeRounds(tx, ids);
  await mergeAssignments(tx, ids);
  await mergeThreads(tx, ids);
  await tx.paper.delete({ where: { id: ids.dropId } });
}

interface Ids {
  keepId: string;
  dropId: string;
}

async function mergeListings(tx: Db, { keepId, dropId }: Ids): Promise<void> {
  await tx.$executeRaw`
    UPDATE listings k SET upvotes = coalesce(k.upvotes, l.upvotes), comments = coalesce(k.comments, l.comments),
      submitted_by = coalesce(k.submitted_by, l.submitted_by)
    FROM listings l
    WHERE k.paper_id = ${keepId}::uuid AND l.paper_id = ${dropId}::uuid AND k.source = l.source AND k.day = l.day`;
  await tx.$executeRaw`
    UPDATE listings l SET paper_id = ${keepId}::uuid WHERE l.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM listings k WHERE k.paper_id = ${keepId}::uuid AND k.source = l.source AND k.day = l.day)`;
}

async function mergeRounds(tx: Db, { keepId, dropId }: Ids): Promise<void> {
  await tx.$executeRaw`
    UPDATE nominations k SET reason = coalesce(k.reason, n.reason),
      would_present = k.would_present OR (n.would_present AND n.user_id = k.user_id)
    FROM nominations n
    WHERE k.paper_id = ${keepId}::uuid AND n.paper_id = ${dropId}::uuid AND k.round_id = n.round_id`;
  await tx.$executeRaw`
    UPDATE nominations n SET paper_id = ${keepId}::uuid WHERE n.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM nominations k WHERE k.paper_id = ${keepId}::uuid AND k.round_id = n.round_id)`;
  await tx.$executeRaw`DELETE FROM nominations WHERE paper_id = ${dropId}::uuid`;
  // Whoever approved either approved the one that they are; of two marks the better one stands, in a ranking the smaller.
  await tx.$executeRaw`
    UPDATE ballots b SET (papers, marks) = (
      SELECT array_agg(paper ORDER BY paper), array_agg(mark ORDER BY paper) FROM (
        SELECT CASE paper WHEN ${dropId}::uuid THEN ${keepId}::uuid ELSE paper END AS paper,
          CASE WHEN r.method = ANY (${methodsFor("ranking")}::text[]) THEN min(mark) ELSE max(mark) END AS mark
        FROM unnest(b.papers, b.marks) AS marked (paper, mark) GROUP BY 1
      ) one)
    FROM rounds r WHERE r.id = b.round_id AND ${dropId}::uuid = ANY(b.papers)`;
  await tx.$executeRaw`
    UPDATE picks p SET paper_id = ${keepId}::uuid WHERE p.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM picks k WHERE k.paper_id = ${keepId}::uuid AND k.round_id = p.round_id)`;
  await tx.$executeRaw`DELETE FROM picks WHERE paper_id = ${dropId}::uuid`;
  // Results of closed rounds name papers by id. Their records stay as they were published, or they could not be recounted.
  await tx.$executeRaw`
    UPDATE rounds SET result = replace(result::text, ${dropId}, ${keepId})::jsonb
    WHERE result IS NOT NULL AND strpos(result::text, ${dropId}) > 0`;
}

/** Of two live assignments of a meeting's one paper the kept paper's goes on. */
async function mergeAssignments(tx: Db, { keepId, dropId }: Ids): Promise<void> {
  await tx.$executeRaw`
    UPDATE assignments a SET paper_id = ${keepId}::uuid,
      status = CASE WHEN a.status IN ('proposed', 'accepted') AND EXISTS (
        SELECT 1 FROM assignments k WHERE k.paper_id = ${keepId}::uuid AND k.meeting_id = a.meeting_id
          AND k.status IN ('proposed', 'accepted')) THEN 'withdrawn'::assignment_status ELSE a.status END
    WHERE a.paper_id = ${dropId}::uuid`;
}
