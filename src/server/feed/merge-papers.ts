import type { Db } from "@/server/db";
import { moveListings } from "@/server/feed/move-listings";
import { movePaperInTalks } from "@/server/meetings/move-paper";
import { lockRoundsOfPaper, movePaperInRounds } from "@/server/rounds/move-paper";
import { movePaperInThreads } from "@/server/threads/move-paper";

/**
 * Makes two stored papers one: everything that refers to `dropId` moves to `keepId`, and nobody's vote, nomination or
 * comment is lost. Each noun moves its own rows. The fields of the papers are up to the caller.
 */
export async function mergePapers(tx: Db, ids: { keepId: string; dropId: string }): Promise<void> {
  await lockRoundsOfPaper(tx, ids);
  // Whoever is about to refer to the dropped paper waits, and finds that it is gone.
  await tx.$executeRaw`
    SELECT 1 FROM papers WHERE id IN (${ids.keepId}::uuid, ${ids.dropId}::uuid) ORDER BY id FOR UPDATE`;
  await moveListings(tx, ids);
  await movePaperInRounds(tx, ids);
  await movePaperInTalks(tx, ids);
  await movePaperInThreads(tx, ids);
  await tx.paper.delete({ where: { id: ids.dropId } });
}
