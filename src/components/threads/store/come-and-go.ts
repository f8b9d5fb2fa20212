import type { CommentView } from "@/server/threads/comment-rows";
import type { LoadedComments } from "./loaded-comments";
import { keyOf } from "./place-order";

// How comments come to what is here, and go, while it is read. Fetched with the first of them.

/** The comment that would be right before this one, and whether it would be the last of all. */
export function placeOf(loaded: LoadedComments, { path }: CommentView): { afterId: string | null; isLast: boolean } {
  const place = keyOf(loaded.order, path);
  const before = loaded.comments.findLast((comment) => keyOf(loaded.order, comment.path) < place);
  return { afterId: before?.id ?? null, isLast: before === undefined || before === loaded.comments.at(-1) };
}

/** Takes comments out. A gap behind one of them is then behind the one before. */
export function removeComments(loaded: LoadedComments, ids: ReadonlySet<string>): LoadedComments {
  const comments: CommentView[] = [];
  const gaps = new Map<string, string | null>();
  for (const comment of loaded.comments) {
    if (!ids.has(comment.id)) comments.push(comment);
    const holder = comments.at(-1);
    const end = loaded.gaps.get(comment.id);
    if (holder !== undefined && end !== undefined) gaps.set(holder.id, end);
  }
  return { ...loaded, comments, gaps };
}
