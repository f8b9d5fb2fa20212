import type { Db } from "@/server/db";
import { mergeThreads } from "@/server/threads/merge-threads.service";

/** Moves discussions, and who is reading them, to the kept paper. */
export async function movePaperInThreads(tx: Db, ids: { keepId: string; dropId: string }): Promise<void> {
  await mergeThreads(tx, ids);
  await tx.threadVisitor.updateMany({ where: { paperId: ids.dropId }, data: { paperId: ids.keepId } });
}
