import { DomainError } from "@/domain/domain-error";
import type { Db } from "@/server/db";
import { newId } from "@/server/new-id";
import { seesPaper } from "@/server/papers/club-view";

/** Makes the club's thread on the paper if there is none; many at once make one. Throws `not_found` without the paper. */
export async function ensureThread(
  db: Db,
  { clubId, paperId }: { clubId: string; paperId: string },
): Promise<{ threadId: string }> {
  const made = await db.$queryRaw<{ threadId: string }[]>`
    INSERT INTO threads (id, club_id, paper_id)
    SELECT ${newId()}::uuid, ${clubId}::uuid, p.id FROM papers p WHERE p.id = ${paperId}::uuid AND ${seesPaper(clubId)}
    ON CONFLICT (club_id, paper_id) DO NOTHING RETURNING id AS "threadId"`;
  // A statement of its own: whoever made the thread in the same moment is seen by it, and not by the one before.
  const [thread] = made.length > 0 ? made : await findThread(db, { clubId, paperId });
  if (thread === undefined) throw new DomainError("not_found", "This paper does not exist.");
  return thread;
}

async function findThread(db: Db, { clubId, paperId }: { clubId: string; paperId: string }) {
  return db.$queryRaw<{ threadId: string }[]>`
    SELECT id AS "threadId" FROM threads WHERE club_id = ${clubId}::uuid AND paper_id = ${paperId}::uuid`;
}
