import type { Db } from "@/server/db";

/**
 * Moves what was said of a paper, and by what it was known, to the kept one. What clubs added to the dropped paper goes:
 * it is to be made anew for the clubs in `broughtBy`, from all that they brought.
 */
export async function movePaperInPapers(
  tx: Db,
  { keepId, dropId }: { keepId: string; dropId: string },
): Promise<{ broughtBy: string[] }> {
  await tx.$executeRaw`
    DELETE FROM paper_identifiers d USING paper_identifiers k
    WHERE d.paper_id = ${dropId}::uuid AND k.paper_id = ${keepId}::uuid AND k.kind = d.kind AND k.value = d.value
      AND (k.club_id IS NULL OR k.club_id = d.club_id)`;
  await tx.$executeRaw`UPDATE paper_identifiers SET paper_id = ${keepId}::uuid WHERE paper_id = ${dropId}::uuid`;
  const moved = await tx.$queryRaw<{ clubId: string | null }[]>`
    UPDATE statements SET paper_id = ${keepId}::uuid WHERE paper_id = ${dropId}::uuid RETURNING club_id AS "clubId"`;
  return { broughtBy: [...new Set(moved.flatMap(({ clubId }) => clubId ?? []))] };
}
