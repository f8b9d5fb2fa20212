import { createPaper } from "@tests/factories/papers";
import { getDb } from "@/server/db";
import { mergePapers } from "@/server/feed/merge-papers.service";

/** Two that will turn out to be one: the second has no arXiv id of its own. */
export async function createTwoPapers() {
  const db = getDb();
  return { keep: await createPaper(db), drop: await createPaper(db, { arxivId: null }) };
}

export function merge(keep: { id: string }, drop: { id: string }): Promise<unknown> {
  return getDb().$transaction((tx) => mergePapers(tx, { keepId: keep.id, dropId: drop.id, clubId: null }));
}
