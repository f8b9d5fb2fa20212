import type { Db } from "@/server/db";
import { moveListings } from "@/server/feed/move-listings.service";
import { refreshAdditions } from "@/server/feed/refresh-additions.service";
import { movePaperInTalks } from "@/server/meetings/move-paper.service";
import { movePaperInPapers } from "@/server/papers/move-paper.service";
import { lockRoundsOfPaper, movePaperInRounds } from "@/server/rounds/move-paper.service";
import { movePaperInThreads } from "@/server/threads/move-paper.service";

/** Which paper becomes part of which. `clubId` names the only club that knows the dropped one; null: all may. */
export interface Merge {
  keepId: string;
  dropId: string;
  clubId: string | null;
}

/**
 * Makes two stored papers one: everything that refers to `dropId` moves to `keepId`, and nobody's vote, nomination or
 * comment is lost. Each noun moves its own rows. The fields of the papers are up to the caller.
 */
export async function mergePapers(tx: Db, merge: Merge): Promise<void> {
  await lockRoundsOfPaper(tx, merge);
  // Whoever is about to refer to the dropped paper waits, and finds that it is gone.
  await tx.$executeRaw`
    SELECT 1 FROM papers WHERE id IN (${merge.keepId}::uuid, ${merge.dropId}::uuid) ORDER BY id FOR UPDATE`;
  await moveListings(tx, merge);
  await movePaperInRounds(tx, merge);
  await movePaperInTalks(tx, merge);
  await movePaperInThreads(tx, merge);
  const { broughtBy } = await movePaperInPapers(tx, merge);
  await tx.paper.delete({ where: { id: merge.dropId } });
  await refreshAdditions(tx, { paperId: merge.keepId, clubIds: broughtBy });
}
