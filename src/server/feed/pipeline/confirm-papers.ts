import { contradicts, type Identifier } from "@/domain/papers/identity";
import type { Db } from "@/server/db";
import { mergePapers } from "@/server/feed/merge-papers";
import type { LibraryPaper } from "@/server/feed/pipeline/library";

interface BroughtPaper {
  id: string;
  clubId: string;
  /** The fetched paper that has one of its identifiers. */
  fetchedId: string;
}

/**
 * What clubs had brought of papers that are fetched now: a club's own paper becomes part of the paper that all share,
 * with everything that the club did with it, and no other club sees a difference.
 */
export async function confirmPapers(tx: Db, fetched: readonly LibraryPaper[]): Promise<void> {
  const byId = new Map(fetched.map((paper) => [paper.id, paper]));
  for (const brought of await listBrought(tx, [...byId.keys()])) {
    const paper = byId.get(brought.fetchedId);
    const known = await tx.paperIdentifier.findMany({
      where: { OR: [{ paperId: brought.id }, { paperId: brought.fetchedId, clubId: brought.clubId }] },
    });
    if (paper === undefined) continue;
    const ofClub = (paperId: string): Identifier[] => known.filter((identifier) => identifier.paperId === paperId);
    const shared = { identifiers: [...paper.identifiers, ...ofClub(paper.id)] };
    const own = { identifiers: ofClub(brought.id) };
    if (own.identifiers.length === 0 || contradicts(own, shared)) continue; // became part of another already, or is one
    await mergePapers(tx, { keepId: paper.id, dropId: brought.id, clubId: brought.clubId });
  }
  await dropSuperseded(tx, [...byId.keys()]);
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
