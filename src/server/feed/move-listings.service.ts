import type { Db } from "@/server/db";

/** Moves listings to the kept paper. Of two of one source and day the kept paper's stays, completed by the other's. */
export async function moveListings(tx: Db, { keepId, dropId }: { keepId: string; dropId: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE listings k SET upvotes = coalesce(k.upvotes, l.upvotes), comments = coalesce(k.comments, l.comments),
      submitted_by = coalesce(k.submitted_by, l.submitted_by)
    FROM listings l
    WHERE k.paper_id = ${keepId}::uuid AND l.paper_id = ${dropId}::uuid AND k.source = l.source AND k.day = l.day
      AND k.club_id IS NOT DISTINCT FROM l.club_id`;
  await tx.$executeRaw`
    UPDATE listings l SET paper_id = ${keepId}::uuid WHERE l.paper_id = ${dropId}::uuid AND NOT EXISTS (
      SELECT 1 FROM listings k WHERE k.paper_id = ${keepId}::uuid AND k.source = l.source AND k.day = l.day
      AND k.club_id IS NOT DISTINCT FROM l.club_id)`;
}
