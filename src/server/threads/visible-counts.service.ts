import { listAncestors } from "@/domain/threads/comment-path";
import type { Db } from "@/server/db";

/**
 * One comment less (or more) that is neither deleted nor hidden: the thread's count and the time of its last comment
 * follow, and the count below each that it answers. The thread is locked, and the comment's own columns are written.
 */
export async function countVisible(
  tx: Db,
  { clubId, threadId, path, change }: { clubId: string; threadId: string; path: string; change: 1 | -1 },
): Promise<void> {
  await tx.$executeRaw`
    WITH climbed AS (
      UPDATE comments SET answer_count = answer_count + ${change}
      WHERE thread_id = ${threadId}::uuid AND path = ANY(${listAncestors(path)}::text[])
    )
    UPDATE threads SET comment_count = comment_count + ${change}, last_comment_at = (
      SELECT created_at FROM comments WHERE thread_id = ${threadId}::uuid AND deleted_at IS NULL AND hidden_at IS NULL
      ORDER BY number DESC LIMIT 1)
    WHERE id = ${threadId}::uuid AND club_id = ${clubId}::uuid`;
}
