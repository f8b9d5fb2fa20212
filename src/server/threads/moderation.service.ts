import { assertCanHide, assertCanRestore } from "@/domain/threads/moderation-rules";
import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import type { CommentView } from "@/server/threads/comment-rows";
import { ensureThread } from "@/server/threads/ensure-thread.service";
import { lockThreadAndComment } from "@/server/threads/thread-locks";
import { type OnComment, viewOne } from "@/server/threads/threads.service";
import { countVisible } from "@/server/threads/visible-counts.service";

/**
 * Keeps a comment from everyone but its author and organizers. Throws `not_found`, `already_done`, `conflict` (moved
 * just now).
 */
export async function hideComment(db: RootDb, hiding: OnComment & { reason: string }): Promise<CommentView> {
  const { clubId, commentId, reader, reason } = hiding;
  return db.$transaction(async (tx) => {
    const comment = await lockThreadAndComment(tx, hiding);
    assertCanHide(comment);
    const { threadId, paperId, path, now } = comment;
    await tx.$executeRaw`
      UPDATE comments SET hidden_at = ${now}, hidden_reason = ${reason} WHERE id = ${commentId}::uuid`;
    await countVisible(tx, { clubId, threadId, path, change: -1 });
    const payload = { paperId, threadId, commentId, byUserId: reader.userId };
    await recordEvent(tx, { clubId, kind: "comment.hidden", payload });
    return viewOne(tx, hiding);
  });
}

/** Takes hiding back. Throws `not_found`, `already_done`, `conflict` (moved just now). */
export async function restoreComment(db: RootDb, restoring: OnComment): Promise<CommentView> {
  const { clubId, commentId, reader } = restoring;
  return db.$transaction(async (tx) => {
    const comment = await lockThreadAndComment(tx, restoring);
    assertCanRestore(comment);
    const { threadId, paperId, path } = comment;
    await tx.$executeRaw`
      UPDATE comments SET hidden_at = NULL, hidden_reason = NULL WHERE id = ${commentId}::uuid`;
    await countVisible(tx, { clubId, threadId, path, change: 1 });
    const payload = { paperId, threadId, commentId, byUserId: reader.userId };
    await recordEvent(tx, { clubId, kind: "comment.restored", payload });
    return viewOne(tx, restoring);
  });
}

/** Closes the club's thread on the paper to all but organizers, or opens it again. Throws `not_found`. */
export async function setLocked(
  db: RootDb,
  { clubId, paperId, isLocked }: { clubId: string; paperId: string; isLocked: boolean },
): Promise<{ isLocked: boolean }> {
  return db.$transaction(async (tx) => {
    const { threadId } = await ensureThread(tx, { clubId, paperId }); // one may close what nobody has begun
    const changed = await tx.$executeRaw`
      UPDATE threads SET locked_at = CASE WHEN ${isLocked} THEN clock_timestamp() END
      WHERE id = ${threadId}::uuid AND club_id = ${clubId}::uuid AND (locked_at IS NOT NULL) <> ${isLocked}`;
    if (changed > 0) await recordEvent(tx, { clubId, kind: "thread.changed", payload: { paperId, threadId } });
    return { isLocked };
  });
}
