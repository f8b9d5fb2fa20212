import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { getDb } from "@/server/db";

type More = { parentId?: string; requestKey?: string; isQuestion?: boolean; person?: { id: string } };

/**
 * A club of one person of each role and a paper that nobody has said anything about: the member posts, the observer
 * reads.
 */
export async function setDiscussion() {
  const cast = await createCast(getDb());
  const paper = await createPaper(getDb());
  const say = (body: string, more: More = {}) =>
    as(more.person ?? cast.member).threads.post({
      clubId: cast.club.id,
      paperId: paper.id,
      parentId: more.parentId ?? null,
      isQuestion: more.isQuestion ?? false,
      body,
      requestKey: more.requestKey ?? crypto.randomUUID(),
    });
  const list = (more: { after?: string; limit?: number } = {}) =>
    as(cast.observer).threads.listComments({ clubId: cast.club.id, paperId: paper.id, ...more });
  return { ...cast, paper, say, list };
}
