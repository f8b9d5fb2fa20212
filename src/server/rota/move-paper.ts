import type { Db } from "@/server/db";

/** Moves assignments to the kept paper. Of two live ones of one meeting the kept paper's goes on. */
export async function movePaperInRota(tx: Db, { keepId, dropId }: { keepId: string; dropId: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE assignments a SET paper_id = ${keepId}::uuid,
      status = CASE WHEN a.status IN ('proposed', 'accepted') AND EXISTS (
        SELECT 1 FROM assignments k WHERE k.paper_id = ${keepId}::uuid AND k.meeting_id = a.meeting_id
          AND k.status IN ('proposed', 'accepted')) THEN 'withdrawn'::assignment_status ELSE a.status END
    WHERE a.paper_id = ${dropId}::uuid`;
}
