import { DomainError } from "@/domain/domain-error";
import type { CommentFacts } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { newId } from "@/server/new-id";

/**
 * Takes the next number in the club's thread on the paper and counts the comment that will bear it; makes the thread
 * for the first one. The row stays locked until the transaction ends, so numbers rise in the order of commits.
 */
export async function takeNumber(
  tx: Db,
  { clubId, paperId }: { clubId: string; paperId: string },
): Promise<{ threadId: string; number: number; at: Date }> {
  const rows = await tx.$queryRaw<{ threadId: string; number: number; at: Date }[]>`
    INSERT INTO threads AS t (id, club_id, paper_id, last_number, comment_count, last_comment_at)
    SELECT ${newId()}::uuid, ${clubId}::uuid, p.id, 1, 1, clock_timestamp() FROM papers p WHERE p.id = ${paperId}::uuid
    ON CONFLICT (club_id, paper_id) DO UPDATE
      SET last_number = t.last_number + 1, comment_count = t.comment_count + 1, last_comment_at = clock_timestamp()
    RETURNING t.id AS "threadId", t.last_number AS number, t.last_comment_at AS at`;
  const [taken] = rows;
  if (taken === undefined) throw new DomainError("not_found", "There is no such paper.");
  return taken;
}

export interface LockedComment extends CommentFacts {
  id: string;
  threadId: string;
  paperId: string;
  parentId: string | null;
  authorName: string | null;
  body: string;
  editedAt: Date | null;
  /** The database's clock, or the time that a test gives. */
  now: Date;
}

/** Locks a comment for an edit. Throws `not_found`. */
export async function lockComment(
  tx: Db,
  { clubId, commentId, now }: { clubId: string; commentId: string; now?: Date | undefined },
): Promise<LockedComment> {
  const rows = await tx.$queryRaw<LockedComment[]>`
    SELECT c.id, c.thread_id AS "threadId", t.paper_id AS "paperId", c.parent_id AS "parentId", c.path, c.body,
      c.author_id AS "authorId", u.name AS "authorName", c.created_at AS "createdAt",
      c.edited_at AS "editedAt", c.deleted_at AS "deletedAt",
      coalesce(${now ?? null}::timestamptz, clock_timestamp()) AS now
    FROM comments c JOIN threads t ON t.id = c.thread_id LEFT JOIN users u ON u.id = c.author_id
    WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid
    FOR NO KEY UPDATE OF c`;
  const [comment] = rows;
  if (comment === undefined) throw new DomainError("not_found", "There is no such comment.");
  return comment;
}

/** Locks a comment's thread, then the comment: posting takes the thread first too, so the two cannot wait for each other. */
export async function lockThreadAndComment(
  tx: Db,
  comment: { clubId: string; commentId: string; now?: Date | undefined },
): Promise<LockedComment> {
  await tx.$executeRaw`
    SELECT 1 FROM threads WHERE club_id = ${comment.clubId}::uuid
      AND id = (SELECT thread_id FROM comments WHERE id = ${comment.commentId}::uuid) FOR NO KEY UPDATE`;
  return lockComment(tx, comment);
}
