import type { LoadedComments } from "@/components/threads/store/loaded-comments";
import type { CommentView } from "@/server/threads/comment-rows";

/**
 * The next unread comment behind this one (null: from the top) as far as the page knows. `after` is the place behind which
 * something lies that is not here and may be unread. Null: there is nothing to the end of the page.
 */
export function nextUnread(
  { comments, gaps }: LoadedComments,
  fromId: string | null,
  isNew: (comment: CommentView) => boolean,
  continuesElsewhere: (comment: CommentView) => boolean,
): { comment: CommentView } | { after: string } | null {
  const start = comments.findIndex(({ id }) => id === fromId);
  for (let index = Math.max(0, start); index < comments.length; index += 1) {
    const comment = comments[index];
    if (comment === undefined) break;
    if (index > start && isNew(comment)) return { comment };
    if (gaps.has(comment.id) || continuesElsewhere(comment)) return { after: comment.path };
  }
  return null;
}
