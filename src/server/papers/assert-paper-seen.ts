import { DomainError } from "@/domain/domain-error";
import type { Db } from "@/server/db";

/** Throws `not_found` for a paper that the club does not see: one that is not there, or that another club brought. */
export async function assertPaperSeen(db: Db, { clubId, paperId }: { clubId: string; paperId: string }): Promise<void> {
  const paper = await db.paper.findFirst({
    where: { id: paperId, OR: [{ clubId: null }, { clubId }] },
    select: { id: true },
  });
  if (paper === null) throw new DomainError("not_found", "This paper does not exist.");
}
