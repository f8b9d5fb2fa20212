import { parsePath } from "@/domain/threads/comment-path";
import { SEGMENT_LENGTH } from "@/domain/threads/thread-limits";
import type { Db } from "@/server/db";

/**
 * Makes two stored papers one: everything that hangs on `dropId` goes to `keepId`, and nobody's vote, nomination or
 * comment is lost. Where both have one of a kind (a listing of the same day, a nomination in the same round) the
 * kept paper's stands.
 */
export async function mergePapers(tx: Db, { keepId, dropId }: { keepId: string; dropId: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE listings l SET paper_id = ${keepId}::uuid WHERE l.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM listings k WHERE k.paper_id = ${keepId}::uuid AND k.source = l.source AND k.day = l.day)`;
  await tx.$executeRaw`
    UPDATE nominations n SET paper_id = ${keepId}::uuid WHERE n.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM nominations k WHERE k.paper_id = ${keepId}::uuid AND k.round_id = n.round_id)`;
  await tx.$executeRaw`DELETE FROM nominations WHERE paper_id = ${dropId}::uuid`;
  // Whoever approved either approved the one that they are.
  await tx.$executeRaw`
    UPDATE ballots SET approved = CASE WHEN ${keepId}::uuid = ANY(approved)
      THEN array_remove(approved, ${dropId}::uuid) ELSE array_replace(approved, ${dropId}::uuid, ${keepId}::uuid) END
    WHERE ${dropId}::uuid = ANY(approved)`;
  await tx.$executeRaw`
    UPDATE picks p SET paper_id = ${keepId}::uuid WHERE p.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM picks k WHERE k.paper_id = ${keepId}::uuid AND k.round_id = p.round_id)`;
  await tx.$executeRaw`DELETE FROM picks WHERE paper_id = ${dropId}::uuid`;
  await tx.$executeRaw`
    UPDATE assignments a SET paper_id = ${keepId}::uuid,
      status = CASE WHEN a.status IN ('proposed', 'accepted') AND EXISTS (
        SELECT 1 FROM assignments k WHERE k.paper_id = ${keepId}::uuid AND k.meeting_id = a.meeting_id
          AND k.status IN ('proposed', 'accepted')) THEN 'withdrawn'::assignment_status ELSE a.status END
    WHERE a.paper_id = ${dropId}::uuid`;
  // Results of closed rounds name papers by id.
  await tx.$executeRaw`
    UPDATE rounds SET result = replace(result::text, ${dropId}, ${keepId})::jsonb
    WHERE result IS NOT NULL AND strpos(result::text, ${dropId}) > 0`;
  await mergeThreads(tx, keepId, dropId);
  await tx.paper.delete({ where: { id: dropId } });
}

/** In each club that talks about both, the dropped paper's comments follow the kept one's, numbered on. */
async function mergeThreads(tx: Db, keepId: string, dropId: string): Promise<void> {
  for (const drop of await tx.thread.findMany({ where: { paperId: dropId } })) {
    const keep = await tx.thread.findUnique({ where: { clubId_paperId: { clubId: drop.clubId, paperId: keepId } } });
    if (keep === null) {
      await tx.thread.update({ where: { id: drop.id }, data: { paperId: keepId } });
      continue;
    }
    const comments = await tx.comment.findMany({ where: { threadId: drop.id }, select: { id: true, path: true } });
    for (const { id, path } of comments) {
      const moved = parsePath(path).map((number) =>
        (number + keep.lastNumber).toString(36).padStart(SEGMENT_LENGTH, "0"),
      );
      await tx.comment.update({ where: { id }, data: { threadId: keep.id, path: moved.join("") } });
    }
    const last =
      [keep.lastCommentAt, drop.lastCommentAt].filter((at) => at !== null).sort((a, b) => +b - +a)[0] ?? null;
    await tx.thread.update({
      where: { id: keep.id },
      data: {
        lastNumber: keep.lastNumber + drop.lastNumber,
        commentCount: keep.commentCount + drop.commentCount,
        lastCommentAt: last,
      },
    });
    await tx.thread.delete({ where: { id: drop.id } });
  }
}
