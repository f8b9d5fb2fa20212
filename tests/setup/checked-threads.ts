import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { checkThreads } from "@tests/setup/check-threads";
import { afterEach } from "vitest";
import { getDb } from "@/server/db";

/**
 * For a file of tests: sets scenes with a club of one person of each role and a thread in which the member writes. After
 * each test the club's threads are checked for what must always be true of them.
 */
export function withCheckedThreads() {
  const db = getDb();
  let club: { id: string } | undefined;
  afterEach(async () => {
    if (club) await checkThreads(db, club);
  });
  return async () => {
    const cast = await createCast(db);
    club = cast.club;
    const paper = await createPaper(db);
    const thread = await createThread(db, { club: cast.club, paper });
    const comment = (body = "A thought.", more: object = {}) =>
      createComment(db, { thread, author: cast.member, body, ...more });
    const on = (commentId: string) => ({ clubId: cast.club.id, commentId });
    const say = (body: string, more: object = {}) =>
      as(cast.member).threads.post({
        ...{ clubId: cast.club.id, paperId: paper.id, body, requestKey: crypto.randomUUID() },
        ...more,
      });
    return { ...cast, paper, thread, comment, on, say };
  };
}
