import assert from "node:assert/strict";
import { depthOf, isBelow, parentPathOf, parsePath } from "@/domain/threads/comment-path";
import type { Db } from "@/server/db";

/** Holds every thread of a club to what must always be true of threads, whatever happened to them. */
export async function checkThreads(db: Db, { id: clubId }: { id: string }): Promise<void> {
  const threads = await db.thread.findMany({
    where: { clubId },
    include: { comments: { include: { reactions: true } } },
  });
  for (const { comments, ...thread } of threads) {
    const isVisible = ({ deletedAt, hiddenAt }: { deletedAt: Date | null; hiddenAt: Date | null }) =>
      deletedAt === null && hiddenAt === null;
    const visible = comments.filter(isVisible);
    const byPath = new Map(comments.map((comment) => [comment.path, comment]));
    assert.equal(thread.commentCount, visible.length, "comments counted");
    assert.ok(Math.max(0, ...comments.map(({ number }) => number)) <= thread.lastNumber, "numbers given");
    for (const comment of comments) {
      const parentPath = parentPathOf(comment.path);
      const facts = {
        number: comment.number,
        depth: comment.depth,
        parentId: comment.parentId,
        answers: comment.answerCount,
        reactions: comment.reactionCount,
      };
      assert.deepEqual(facts, {
        number: parsePath(comment.path).at(-1),
        depth: depthOf(comment.path),
        parentId: parentPath === null ? null : byPath.get(parentPath)?.id,
        answers: visible.filter(({ path }) => isBelow(path, comment.path)).length,
        reactions: comment.reactions.length,
      });
    }
  }
}
