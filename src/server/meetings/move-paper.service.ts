import type { Db } from "@/server/db";

/**
 * Moves talks to the kept paper. Where a meeting has a talk about each alone, one talk stays; of two live assignments the
 * kept paper's goes on. The caller has locked both papers.
 */
export async function movePaperInTalks(tx: Db, { keepId, dropId }: { keepId: string; dropId: string }): Promise<void> {
  await tx.$executeRaw`
    WITH dropped AS (
      DELETE FROM talk_papers d USING talk_papers k
      WHERE d.paper_id = ${dropId}::uuid AND k.paper_id = ${keepId}::uuid AND k.talk_id = d.talk_id
      RETURNING d.talk_id, d.position
    )
    UPDATE talk_papers k SET position = least(k.position, dropped.position)
    FROM dropped WHERE k.talk_id = dropped.talk_id AND k.paper_id = ${keepId}::uuid`;
  const twins = await tx.$queryRaw<{ keptTalkId: string; droppedTalkId: string }[]>`
    SELECT DISTINCT ON (d.id) k.id AS "keptTalkId", d.id AS "droppedTalkId"
    FROM talks d JOIN talks k ON k.meeting_id = d.meeting_id AND k.club_id = d.club_id
    WHERE ARRAY(SELECT paper_id FROM talk_papers WHERE talk_id = d.id) = ARRAY[${dropId}::uuid]
      AND ARRAY(SELECT paper_id FROM talk_papers WHERE talk_id = k.id) = ARRAY[${keepId}::uuid]
    ORDER BY d.id, k.position`;
  for (const { keptTalkId, droppedTalkId } of twins) await joinTalks(tx, { keptTalkId, droppedTalkId });
  await tx.$executeRaw`UPDATE talk_papers SET paper_id = ${keepId}::uuid WHERE paper_id = ${dropId}::uuid`;
}

async function joinTalks(
  tx: Db,
  { keptTalkId, droppedTalkId }: { keptTalkId: string; droppedTalkId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE assignments a SET status = 'ended', ended_because = 'merged'
    WHERE a.talk_id = ${droppedTalkId}::uuid AND a.status <> 'ended' AND EXISTS (
      SELECT 1 FROM assignments k WHERE k.talk_id = ${keptTalkId}::uuid AND k.status <> 'ended')`;
  await tx.$executeRaw`UPDATE assignments SET talk_id = ${keptTalkId}::uuid WHERE talk_id = ${droppedTalkId}::uuid`;
  await tx.$executeRaw`UPDATE picks SET talk_id = ${keptTalkId}::uuid WHERE talk_id = ${droppedTalkId}::uuid`;
  await tx.$executeRaw`DELETE FROM talks WHERE id = ${droppedTalkId}::uuid`;
}
