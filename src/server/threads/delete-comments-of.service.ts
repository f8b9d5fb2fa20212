import { listAncestors } from "@/domain/threads/comment-path";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { recordEventParts } from "@/server/events/record-event";

export interface DeletedComment {
  id: string;
  clubId: string;
  threadId: string;
  paperId: string;
  path: string;
  wasVisible: boolean;
}

/**
 * Empties all comments that somebody wrote, as `deleteComment` does one; their places stay. The threads are locked first,
 * in the order of their ids: posting takes them first, too. Records no events: that is for the end of the transaction.
 */
export async function deleteCommentsOf(
  tx: Db,
  { userId, now }: { userId: string; now: Date },
): Promise<DeletedComment[]> {
  await tx.$executeRaw`
    SELECT 1 FROM threads WHERE id IN (
      SELECT thread_id FROM comments WHERE author_id = ${userId}::uuid AND deleted_at IS NULL) ORDER BY id FOR NO KEY UPDATE`;
  const deleted = await tx.$queryRaw<DeletedComment[]>`
    UPDATE comments c SET body = '', body_html = '', deleted_at = ${now}, reaction_count = 0, mentioned = '{}',
      anchor = NULL, asked_at = NULL, answered_at = NULL, answer_id = NULL
    FROM threads t WHERE t.id = c.thread_id AND c.author_id = ${userId}::uuid AND c.deleted_at IS NULL
    RETURNING c.id, c.club_id AS "clubId", c.thread_id AS "threadId", t.paper_id AS "paperId", c.path,
      c.hidden_at IS NULL AS "wasVisible"`;
  if (deleted.length === 0) return [];
  const ids = deleted.map(({ id }) => id);
  await tx.$executeRaw`
    WITH versions AS (DELETE FROM comment_versions WHERE comment_id = ANY(${ids}::uuid[])),
      reactions AS (DELETE FROM comment_reactions WHERE comment_id = ANY(${ids}::uuid[]))
    UPDATE comments SET answer_id = NULL WHERE answer_id = ANY(${ids}::uuid[])`;
  await countAgain(
    tx,
    deleted.filter(({ wasVisible }) => wasVisible),
  );
  return deleted;
}

/** The counts of the threads, and of answers below each comment, without these. */
async function countAgain(tx: Db, gone: readonly DeletedComment[]): Promise<void> {
  const answers = new Map<string, { threadId: string; path: string; count: number }>();
  for (const { threadId, path } of gone) {
    for (const ancestor of listAncestors(path)) {
      const key = `${threadId} ${ancestor}`;
      answers.set(key, { threadId, path: ancestor, count: (answers.get(key)?.count ?? 0) + 1 });
    }
  }
  const less = [...answers.values()];
  await tx.$executeRaw`
    UPDATE comments c SET answer_count = c.answer_count - less.count
    FROM unnest(${less.map(({ threadId }) => threadId)}::uuid[], ${less.map(({ path }) => path)}::text[],
      ${less.map(({ count }) => count)}::int[]) AS less (thread_id, path, count)
    WHERE c.thread_id = less.thread_id AND c.path = less.path`;
  await tx.$executeRaw`
    UPDATE threads t SET comment_count = (
        SELECT count(*) FROM comments WHERE thread_id = t.id AND deleted_at IS NULL AND hidden_at IS NULL),
      last_comment_at = (
        SELECT created_at FROM comments WHERE thread_id = t.id AND deleted_at IS NULL AND hidden_at IS NULL
        ORDER BY number DESC LIMIT 1)
    WHERE t.id = ANY(${[...new Set(gone.map(({ threadId }) => threadId))]}::uuid[])`;
}

/** Open pages fetch the comments' places again: one event for each, club by club. */
export async function recordDeletedComments(tx: Db, deleted: readonly DeletedComment[]): Promise<void> {
  for (const clubId of [...new Set(deleted.map((comment) => comment.clubId))].sort()) {
    const ofClub = deleted.filter((comment) => comment.clubId === clubId);
    const columns = {
      paperId: Prisma.sql`gone.paper_id`,
      threadId: Prisma.sql`gone.thread_id`,
      commentId: Prisma.sql`gone.comment_id`,
      wasHidden: Prisma.sql`CASE WHEN gone.was_hidden THEN true END`,
    };
    const from = Prisma.sql`unnest(${ofClub.map(({ paperId }) => paperId)}::uuid[],
      ${ofClub.map(({ threadId }) => threadId)}::uuid[], ${ofClub.map(({ id }) => id)}::uuid[],
      ${ofClub.map(({ wasVisible }) => !wasVisible)}::boolean[]) AS gone (paper_id, thread_id, comment_id, was_hidden)`;
    await tx.$executeRaw`
      WITH ${recordEventParts({ clubId, kind: "comment.deleted", columns }, from)} SELECT 1`;
  }
}
