import type { ThreadContext } from "@/components/threads/store/thread-context";
import type { CommentView } from "@/server/threads/comment-rows";

export type CommentDialogProps = { comment: CommentView; thread: ThreadContext; onClose: () => void };

/** "your comment", "the comment of Ilse". */
export function wordsFor({ author }: CommentView, viewerId: string): string {
  return author?.id === viewerId ? "your comment" : `the comment of ${author?.name ?? "a former member"}`;
}
