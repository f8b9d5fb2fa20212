import { answeredBy, type LoadedComments } from "@/components/threads/store/loaded-comments";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { canMarkQuestion } from "@/domain/threads/question-rules";
import type { Reader } from "@/domain/threads/thread-rules";
import type { CommentView } from "@/server/threads/comment-rows";
import { callThread, inline } from "./call-thread";

/** The nearest open question above a comment that this reader may call answered by it. */
export function findOpenQuestion(loaded: LoadedComments, comment: CommentView, reader: Reader): CommentView | null {
  const open = answeredBy(loaded, comment.id).findLast(({ question }) => question?.answeredAt === null);
  if (open === undefined) return null;
  const hiddenAt = open.hiddenReason === null ? null : new Date(0);
  return canMarkQuestion(reader, { authorId: open.author?.id ?? null, deletedAt: null, hiddenAt }) ? open : null;
}

export async function setQuestion({ clubId, store }: ThreadContext, commentId: string, isQuestion: boolean) {
  const marked = await callThread((trpc) => trpc.threads.markQuestion.mutationOptions(inline), {
    clubId,
    commentId,
    isQuestion,
  });
  if (marked !== null) store.put(marked);
}

/** By a comment that answers it, or just so. */
export async function setAnswered(
  { clubId, store }: ThreadContext,
  commentId: string,
  isAnswered: boolean,
  answerId: string | null = null,
) {
  const marked = await callThread((trpc) => trpc.threads.markAnswered.mutationOptions(inline), {
    clubId,
    commentId,
    isAnswered,
    answerId,
  });
  if (marked !== null) store.put(marked);
}
