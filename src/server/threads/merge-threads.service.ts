import { parsePath } from "@/domain/threads/comment-path";
import { SEGMENT_LENGTH } from "@/domain/threads/thread-limits";
import type { Db } from "@/server/db";

interface ThreadPair {
  dropId: string;
  /** The club's thread about the kept paper; null where there is none. */
  keepId: string | null;
  /** The last number that the kept thread has given. */
  lastNumber: number;
}

/**
 * The threads about a dropped paper become threads about the kept one. In a club that talks about both, the dropped
 * paper's comments follow the kept one's, numbered on. Both papers are locked, so no thread can begin meanwhile.
 */
export async function mergeThreads(tx: Db, { keepId, dropId }: { keepId: string; dropId: string }): Promise<void> {
  // Whoever posts holds the thread: what is being written is written first, what comes later finds another thread.
  await tx.$executeRaw`
    SELECT 1 FROM threads WHERE paper_id IN (${keepId}::uuid, ${dropId}::uuid) ORDER BY id FOR UPDATE`;
  const pairs = await tx.$queryRaw<ThreadPair[]>`
    SELECT d.id AS "dropId", k.id AS "keepId", coalesce(k.last_number, 0) AS "lastNumber"
    FROM threads d LEFT JOIN threads k ON k.club_id = d.club_id AND k.paper_id = ${keepId}::uuid
    WHERE d.paper_id = ${dropId}::uuid`;
  for (const { dropId: from, keepId: to, lastNumber } of pairs) {
    if (to === null) await tx.thread.update({ where: { id: from }, data: { paperId: keepId } });
    else await appendThread(tx, { from, to, lastNumber });
  }
}

async function appendThread(tx: Db, { from, to, lastNumber }: { from: string; to: string; lastNumber: number }) {
  const comments = await tx.comment.findMany({ where: { threadId: from }, select: { id: true, path: true } });
  const paths = comments.map(({ path }) => moveOn(path, lastNumber));
  await tx.$executeRaw`
    UPDATE comments c SET thread_id = ${to}::uuid, number = c.number + ${lastNumber}, path = moved.path
    FROM unnest(${comments.map(({ id }) => id)}::uuid[], ${paths}::text[]) AS moved (id, path) WHERE c.id = moved.id`;
  await tx.$executeRaw`
    UPDATE threads k SET last_number = k.last_number + d.last_number, comment_count = k.comment_count + d.comment_count,
      last_comment_at = greatest(k.last_comment_at, d.last_comment_at)
    FROM threads d WHERE k.id = ${to}::uuid AND d.id = ${from}::uuid`;
  // Whoever opened or followed either has done so with the one. What came over is new where it now is.
  await tx.$executeRaw`
    INSERT INTO thread_readers AS r (thread_id, user_id, opened_at, interest)
    SELECT ${to}::uuid, user_id, opened_at, interest FROM thread_readers WHERE thread_id = ${from}::uuid
    ON CONFLICT (thread_id, user_id) DO UPDATE SET opened_at = coalesce(r.opened_at, excluded.opened_at),
      interest = coalesce(r.interest, excluded.interest)`;
  await tx.thread.delete({ where: { id: from } });
}

/** The path of the same comment where `by` others have come before: every number on it rises by that. */
function moveOn(path: string, by: number): string {
  return parsePath(path)
    .map((number) => (number + by).toString(36).padStart(SEGMENT_LENGTH, "0"))
    .join("");
}
