import type { CommentView } from "@/server/threads/comment-rows";
import type { LoadedComments } from "./loaded-comments";
import { keyOf } from "./place-order";

/** A comment as the page shows it. */
export interface ShownComment {
  comment: CommentView;
  /** How many of its answers are folded away; null: it is open, or there are none. */
  foldedCount: number | null;
  /** It has answers, here or further on. The page's own copy of a comment does not count what came live. */
  hasReplies: boolean;
  /** More is to be fetched behind it, past its own branch if that is folded. */
  gap: { skipsBranch: boolean } | null;
}

const isBelow = (path: string, above: string) => path !== above && path.startsWith(above);

/** The loaded comments without those that are folded away. */
export function listShown({ comments, gaps, order }: LoadedComments, folded: ReadonlySet<string>): ShownComment[] {
  const shown: ShownComment[] = [];
  for (let index = 0; index < comments.length; index += 1) {
    const comment = comments[index];
    if (comment === undefined) break;
    if (!folded.has(comment.id)) {
      const gap = gaps.has(comment.id) ? { skipsBranch: false } : null;
      const hasReplies = comment.answers > 0 || isBelow(comments[index + 1]?.path ?? "", comment.path);
      shown.push({ comment, foldedCount: null, hasReplies, gap });
      continue;
    }
    const branch = [comment];
    for (let next = comments[index + 1]; next && isBelow(next.path, comment.path); next = comments[index + 1]) {
      branch.push(next);
      index += 1;
    }
    const gapEnd = gaps.get(branch.at(-1)?.id ?? "");
    const goesOn = gapEnd === null || (gapEnd !== undefined && gapEnd > `${keyOf(order, comment.path)}~`);
    const isWhole = branch.every(({ id }) => !gaps.has(id));
    const visible = branch.slice(1).filter(({ isDeleted }) => !isDeleted).length;
    // What is not loaded is known from the server alone, what has come since from here alone.
    const foldedCount = isWhole ? Math.max(visible, comment.answers) : comment.answers;
    shown.push({ comment, foldedCount, hasReplies: true, gap: goesOn ? { skipsBranch: true } : null });
  }
  return shown;
}

/** Whether the comment's place is in a branch that is folded away. */
export function isHidden({ comments }: LoadedComments, folded: ReadonlySet<string>, { path }: CommentView): boolean {
  return folded.size > 0 && comments.some((above) => folded.has(above.id) && isBelow(path, above.path));
}
