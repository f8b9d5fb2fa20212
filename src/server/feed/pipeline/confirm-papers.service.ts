import { contradicts } from "@/domain/papers/identity";
import type { Db, RootDb } from "@/server/db";
import { mergePapers } from "@/server/feed/merge-papers.service";
import { lockImports } from "@/server/feed/pipeline/lock-imports";

interface BroughtPaper {
  id: string;
  clubId: string;
  /** The fetched paper that has one of its identifiers. */
  fetchedId: string;
}

/**
 * What clubs had brought of papers that are fetched now: a club's own paper becomes part of the paper that all share,
 * with everything that the club did with it, and no other club sees a difference. Each in a transaction of its own, since
 * a thousand clubs may have brought the same day; cut short, the import that is resumed goes on with it.
 */
export async function confirmPapers(db: RootDb, fetchedIds: string[], signal: AbortSignal): Promise<void> {
  for (const brought of await listBrought(db, fetchedIds)) {
    signal.throwIfAborted();
    await db.$transaction(async (tx) => {
      await lockImports(tx);
      await confirmPaper(tx, brought);
    });
  }
  await dropSuperseded(db, fetchedIds);
}

async function confirmPaper(tx: Db, { id, clubId, fetchedId }: BroughtPaper): Promise<void> {
  const known = await tx.paperIdentifier.findMany({
    where: { OR: [{ paperId: id }, { paperId: fetchedId, clubId: null }, { paperId: fetchedId, clubId }] },
  });
  const own = { identifiers: known.filter(({ paperId }) => paperId === id) };
  const shared = { identifiers: known.filter(({ paperId }) => paperId === fetchedId) };
  // One of them became part of another paper meanwhile, or they are two.
  if (own.identifiers.length === 0 || shared.identifiers.length === 0 || contradicts(own, shared)) return;
  await mergePapers(tx, { keepId: fetchedId, dropId: id, clubId });
}

function listBrought(tx: Db, fetchedIds: string[]): Promise<BroughtPaper[]> {
  return tx.$queryRaw`
    SELECT p.id, p.club_id AS "clubId", f.paper_id AS "fetchedId"
    FROM paper_identifiers f
      JOIN paper_identifiers b ON b.kind = f.kind AND b.value = f.value AND b.club_id IS NOT NULL
      JOIN papers p ON p.id = b.paper_id AND p.club_id = b.club_id
    WHERE f.paper_id = ANY (${fetchedIds}::uuid[]) AND f.club_id IS NULL
    GROUP BY 1, 2, 3 ORDER BY bool_or(f.kind <> 'title') DESC, p.id, f.paper_id`;
}

/** A club's word for what is known by now. */
async function dropSuperseded(tx: Db, fetchedIds: string[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM paper_identifiers b USING paper_identifiers f
    WHERE f.paper_id = ANY (${fetchedIds}::uuid[]) AND f.club_id IS NULL AND b.club_id IS NOT NULL
      AND b.kind = f.kind AND b.value = f.value AND (b.kind <> 'title' OR b.paper_id = f.paper_id)`;
}
