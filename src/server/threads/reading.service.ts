import type { ThreadInterest } from "@/domain/threads/thread-reading";
import type { RootDb } from "@/server/db";
import { publishSignals } from "@/server/events/publish-signal";
import { queryRows } from "@/server/query-rows";
import { ensureThread } from "@/server/threads/ensure-thread.service";

interface Whose {
  clubId: string;
  paperId: string;
  userId: string;
}

/**
 * Marks the thread's comments up to a number as read; never back, whoever asks last. Nothing is marked that the club
 * still keeps from the reader. Many devices at once leave the furthest. Notifications of these comments are read with
 * them, but not those of an edit that says something anew in one that was read before.
 */
export async function markRead(
  db: RootDb,
  { clubId, paperId, userId, upTo }: Whose & { upTo: number },
): Promise<{ readNumber: number }> {
  const [marked] = await queryRows<{ readNumber: number; hasMoved: boolean }>(db)`
    WITH before AS (
      SELECT coalesce(max(r.read_number), 0) AS read_number FROM threads t JOIN thread_readers r ON r.thread_id = t.id
      WHERE t.club_id = ${clubId}::uuid AND t.paper_id = ${paperId}::uuid AND r.user_id = ${userId}::uuid
    ), marked AS (
      INSERT INTO thread_readers AS r (thread_id, user_id, read_number)
      SELECT t.id, ${userId}::uuid, least(${upTo}::int, t.last_number) FROM threads t JOIN clubs k ON k.id = t.club_id
      WHERE t.club_id = ${clubId}::uuid AND t.paper_id = ${paperId}::uuid AND (NOT k.spoiler_safe OR EXISTS (
        SELECT 1 FROM thread_readers o WHERE o.thread_id = t.id AND o.user_id = ${userId}::uuid AND o.opened_at IS NOT NULL))
      ON CONFLICT (thread_id, user_id) DO UPDATE SET read_number = greatest(r.read_number, excluded.read_number)
      RETURNING thread_id, read_number
    ), notified AS (
      UPDATE notifications n SET read_at = clock_timestamp() FROM marked JOIN comments c ON c.thread_id = marked.thread_id
      WHERE n.user_id = ${userId}::uuid AND n.read_at IS NULL AND c.id = n.subject_id AND c.number <= marked.read_number
        AND (n.kind = 'comment.posted' OR n.kind = 'comment.edited' AND c.number > (SELECT read_number FROM before))
    )
    SELECT read_number AS "readNumber", read_number > (SELECT read_number FROM before) AS "hasMoved" FROM marked`;
  const readNumber = marked?.readNumber ?? 0;
  // For one's other pages and devices.
  if (marked?.hasMoved === true) await publishSignals(db, [{ userId, data: { kind: "me.read", paperId, readNumber } }]);
  return { readNumber };
}

/** Says that one has read the paper: in a spoiler-safe club the others' comments show from then on. Throws `not_found`. */
export async function markPaperRead(db: RootDb, { clubId, paperId, userId }: Whose): Promise<void> {
  await db.$transaction(async (tx) => {
    const { threadId } = await ensureThread(tx, { clubId, paperId });
    await tx.$executeRaw`
      INSERT INTO thread_readers AS r (thread_id, user_id, opened_at)
      VALUES (${threadId}::uuid, ${userId}::uuid, clock_timestamp())
      ON CONFLICT (thread_id, user_id) DO UPDATE SET opened_at = coalesce(r.opened_at, excluded.opened_at)`;
  });
}

/** Follows a thread, mutes it, or neither. Throws `not_found`. */
export async function setInterest(
  db: RootDb,
  { clubId, paperId, userId, interest }: Whose & { interest: ThreadInterest | null },
): Promise<{ interest: ThreadInterest | null }> {
  return db.$transaction(async (tx) => {
    const { threadId } = await ensureThread(tx, { clubId, paperId });
    await tx.$executeRaw`
      INSERT INTO thread_readers AS r (thread_id, user_id, interest)
      VALUES (${threadId}::uuid, ${userId}::uuid, ${interest}::thread_interest)
      ON CONFLICT (thread_id, user_id) DO UPDATE SET interest = excluded.interest`;
    return { interest };
  });
}
