import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { getDb } from "@/server/db";

/**
 * A club of one person of each role with a thread, in which the member writes, the observer reads and the member
 * deletes.
 */
export async function setThread() {
  const db = getDb();
  const cast = await createCast(db);
  const paper = await createPaper(db);
  const thread = await createThread(db, { club: cast.club, paper });
  type Parent = { id: string; path: string };
  const comment = (body: string, parent?: Parent) =>
    createComment(db, { thread, author: cast.member, body, ...(parent ? { parent } : {}) });
  const list = (more: { after?: string; limit?: number } = {}) =>
    as(cast.observer).threads.listComments({ clubId: cast.club.id, paperId: paper.id, ...more });
  const remove = (commentId: string) => as(cast.member).threads.delete({ clubId: cast.club.id, commentId });
  const texts = async () => (await list()).comments.map(({ html }) => html.replace(/<\/?p>/g, ""));
  return { ...cast, paper, thread, comment, list, remove, texts };
}
