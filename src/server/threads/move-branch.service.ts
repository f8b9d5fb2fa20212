import { DomainError } from "@/domain/domain-error";
import { afterBranch, depthOf, listAncestors } from "@/domain/threads/comment-path";
import { type MovedComment, moveBranch } from "@/domain/threads/move-branch";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { ensureThread } from "@/server/threads/ensure-thread.service";
import { lockThreadAndComment } from "@/server/threads/thread-locks";

interface Move {
  clubId: string;
  commentId: string;
  toPaperId: string;
}

type BranchRow = MovedComment & { isVisible: boolean };

/**
 * Moves a comment with all below it to the top of the club's thread on another paper, numbered on there: for its readers
 * it is new. Throws `not_found` (comment, paper), `conflict` (it is there already, or went elsewhere just now),
 * `limit_reached`.
 */
export async function moveBranchTo(db: RootDb, { clubId, commentId, toPaperId }: Move) {
  return db.$transaction(async (tx) => {
    const to = await ensureThread(tx, { clubId, paperId: toPaperId });
    const which = { clubId, commentId, andThreadId: to.threadId };
    const { threadId: from, paperId, path } = await lockThreadAndComment(tx, which);
    if (from === to.threadId) throw new DomainError("conflict", "The comment is already in that paper's discussion.");
    const branch = await tx.$queryRaw<BranchRow[]>`
      SELECT id, number, path, deleted_at IS NULL AND hidden_at IS NULL AS "isVisible" FROM comments
      WHERE thread_id = ${from}::uuid AND path >= ${path} AND path < ${afterBranch(path)} ORDER BY number`;
    const { lastNumber } = await tx.thread.findUniqueOrThrow({
      where: { id: to.threadId },
      select: { lastNumber: true },
    });
    await placeBranch(tx, { to: to.threadId, rootId: commentId, moved: moveBranch(branch, lastNumber) });
    const visible = branch.filter(({ isVisible }) => isVisible).length;
    await tx.$executeRaw`
      UPDATE comments SET answer_count = answer_count - ${visible}
      WHERE thread_id = ${from}::uuid AND path = ANY(${listAncestors(path)}::text[])`;
    await recount(tx, { threadId: from, comments: -visible, numbers: 0 });
    await recount(tx, { threadId: to.threadId, comments: visible, numbers: branch.length });
    await recordEvent(tx, {
      ...{ clubId, kind: "comment.moved" },
      payload: { paperId, threadId: from, commentId, toPaperId },
    });
    return { paperId: toPaperId, commentId };
  });
}

async function placeBranch(tx: Db, { to, rootId, moved }: { to: string; rootId: string; moved: MovedComment[] }) {
  await tx.$executeRaw`
    UPDATE comments c SET thread_id = ${to}::uuid, number = m.number, path = m.path, depth = m.depth,
      parent_id = CASE WHEN c.id = ${rootId}::uuid THEN NULL ELSE c.parent_id END
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ number }) => number)}::int[],
      ${moved.map(({ path }) => path)}::text[], ${moved.map(({ path }) => depthOf(path))}::int[]
    ) AS m (id, number, path, depth) WHERE c.id = m.id`;
  // Whoever wrote in the branch has written their own comment where it now is.
  await tx.$executeRaw`
    INSERT INTO thread_readers AS r (thread_id, user_id, opened_at)
    SELECT ${to}::uuid, author_id, min(created_at) FROM comments
    WHERE id = ANY(${moved.map(({ id }) => id)}::uuid[]) AND author_id IS NOT NULL GROUP BY author_id
    ON CONFLICT (thread_id, user_id) DO UPDATE SET opened_at = coalesce(r.opened_at, excluded.opened_at)`;
}

async function recount(tx: Db, change: { threadId: string; comments: number; numbers: number }): Promise<void> {
  const { threadId, comments, numbers } = change;
  await tx.$executeRaw`
    UPDATE threads SET comment_count = comment_count + ${comments}, last_number = last_number + ${numbers},
      last_comment_at = (SELECT max(created_at) FROM comments
        WHERE thread_id = ${threadId}::uuid AND deleted_at IS NULL AND hidden_at IS NULL)
    WHERE id = ${threadId}::uuid`;
}
