import { DomainError } from "@/domain/domain-error";
import type { CommentFacts } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";

export interface LockedComment extends CommentFacts {
  id: string;
  threadId: string;
  paperId: string;
  parentId: string | null;
  body: string;
  mentioned: string[];
  editedAt: Date | null;
  askedAt: Date | null;
  answeredAt: Date | null;
  /** The database's clock, or the time that a test gives. */
  now: Date;
}

type Which = { clubId: string; commentId: string; now?: Date | undefined };

/** Locks a comment for a change. Throws `not_found`. */
export async function lockComment(tx: Db, { clubId, commentId, now }: Which): Promise<LockedComment> {
  const rows = await tx.$queryRaw<LockedComment[]>`
    SELECT c.id, c.thread_id AS "threadId", t.paper_id AS "paperId", c.parent_id AS "parentId", c.path, c.body, c.mentioned,
      c.author_id AS "authorId", c.created_at AS "createdAt", c.edited_at AS "editedAt", c.deleted_at AS "deletedAt",
      c.hidden_at AS "hiddenAt", c.asked_at AS "askedAt", c.answered_at AS "answeredAt", t.locked_at AS "lockedAt",
      coalesce(${now ?? null}::timestamptz, clock_timestamp()) AS now
    FROM comments c JOIN threads t ON t.id = c.thread_id
    WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid
    FOR NO KEY UPDATE OF c`;
  const [comment] = rows;
  if (comment === undefined) throw new DomainError("not_found", "This comment does not exist.");
  return comment;
}

/**
 * Locks a comment's thread, and that of `andThreadId`, then the comment: posting takes the thread first too, so the two
 * cannot wait for each other. Threads in the order of their ids, since two moves against each other would else. Throws
 * `not_found`, and `conflict` for a comment that went to another thread while its own was waited for.
 */
export async function lockThreadAndComment(tx: Db, which: Which & { andThreadId?: string }): Promise<LockedComment> {
  const { clubId, commentId, andThreadId = null } = which;
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM threads WHERE club_id = ${clubId}::uuid
      AND (id = ${andThreadId}::uuid OR id = (SELECT thread_id FROM comments WHERE id = ${commentId}::uuid))
    ORDER BY id FOR NO KEY UPDATE`;
  const comment = await lockComment(tx, which);
  if (locked.some(({ id }) => id === comment.threadId)) return comment;
  throw new DomainError("conflict", "This comment was just moved to another paper. Look for it there.");
}
