import type { CommentView } from "@/server/threads/comment-rows";
import type { LoadedComments } from "./loaded-comments";

/**
 * The next unread comment behind this one (null: from the top) as far as the page knows: "ask" where something that is
 * not here lies between, null where there is none to the end.
 */
export function nextUnread(
  { comments, gaps }: LoadedComments,
  fromId: string | null,
  isNew: (comment: CommentView) => boolean,
  continuesElsewhere: (comment: CommentView) => boolean,
): CommentView | "ask" | null {
  const start = comments.findIndex(({ id }) => id === fromId);
  for (let index = Math.max(0, start); index < comments.length; index += 1) {
    const comment = comments[index];
    if (comment === undefined) break;
    if (index > start && isNew(comment)) return comment;
    if (gaps.has(comment.id) || continuesElsewhere(comment)) return "ask";
  }
  return null;
}
