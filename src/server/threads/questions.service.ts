import { DomainError } from "@/domain/domain-error";
import { assertCanMarkAnswered, assertCanMarkQuestion } from "@/domain/threads/question-rules";
import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import type { CommentView } from "@/server/threads/comment-rows";
import { mayRead, readerSql } from "@/server/threads/may-read";
import { lockComment } from "@/server/threads/thread-locks";
import { type OnComment, viewOne } from "@/server/threads/threads.service";

/** Says that a comment asks something, or that it does not. Throws `not_found`, `not_allowed`, `already_done`. */
export async function markQuestion(db: RootDb, marking: OnComment & { isQuestion: boolean }): Promise<CommentView> {
  const { clubId, commentId, reader, isQuestion } = marking;
  return db.$transaction(async (tx) => {
    const comment = await lockComment(tx, marking);
    assertCanMarkQuestion(reader, comment);
    const { paperId, threadId, askedAt, now } = comment;
    if (isQuestion !== (askedAt !== null)) {
      await tx.comment.update({
        where: { id: commentId, clubId },
        data: { askedAt: isQuestion ? now : null, answeredAt: null, answerId: null },
      });
      await recordEvent(tx, { clubId, kind: "comment.marked", payload: { paperId, threadId, commentId } });
    }
    return viewOne(tx, marking);
  });
}

/**
 * Says that a question was answered, by which comment if one is named, or that it is open again. Throws `not_found`
 * (also for an answer that is elsewhere), `not_allowed`, `already_done`, `conflict` (it is no question).
 */
export async function markAnswered(
  db: RootDb,
  marking: OnComment & { isAnswered: boolean; answerId: string | null },
): Promise<CommentView> {
  const { clubId, commentId, reader, isAnswered, answerId } = marking;
  return db.$transaction(async (tx) => {
    const comment = await lockComment(tx, marking);
    assertCanMarkAnswered(reader, comment);
    const { paperId, threadId, now } = comment;
    if (answerId !== null) {
      const [answer] = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM comments c WHERE c.id = ${answerId}::uuid AND c.id <> ${commentId}::uuid
          AND c.thread_id = ${threadId}::uuid AND c.club_id = ${clubId}::uuid AND ${mayRead(readerSql(clubId, reader))}`;
      if (answer === undefined) throw new DomainError("not_found", "The answer is no longer in this discussion.");
    }
    await tx.comment.update({
      where: { id: commentId, clubId },
      data: { answeredAt: isAnswered ? now : null, answerId: isAnswered ? answerId : null },
    });
    await recordEvent(tx, { clubId, kind: "comment.marked", payload: { paperId, threadId, commentId } });
    return viewOne(tx, marking);
  });
}
