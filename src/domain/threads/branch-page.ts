import { depthOf } from "./comment-path";
import { COMMENT_LEVELS_SHOWN, SEGMENT_LENGTH } from "./thread-limits";

/**
 * The path of the comment with which the page begins that shows the comment at `path`; null for the thread's own page.
 * A page shows COMMENT_LEVELS_SHOWN levels, and the last of them is the first of the next page, so that whoever goes on
 * sees what is being answered. Throws RangeError for what is no path.
 */
export function branchPathOf(path: string): string | null {
  const step = COMMENT_LEVELS_SHOWN - 1;
  const level = Math.floor(Math.max(0, depthOf(path) - 1) / step) * step;
  return level === 0 ? null : path.slice(0, (level + 1) * SEGMENT_LENGTH);
}

/** Levels above the deepest comment that the page beginning at `branchPath` shows; null for the thread's own page. */
export function deepestShown(branchPath: string | null): number {
  return (branchPath === null ? 0 : depthOf(branchPath)) + COMMENT_LEVELS_SHOWN - 1;
}

/** Whether the branch goes on, on another page, below a comment that this page shows. */
export function continuesElsewhere(comment: { path: string; answers: number }, branchPath: string | null): boolean {
  return comment.answers > 0 && depthOf(comment.path) >= deepestShown(branchPath);
}
