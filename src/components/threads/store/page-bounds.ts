import { deepestShown } from "@/domain/threads/branch-page";
import { depthOf } from "@/domain/threads/comment-path";

/**
 * Whether a comment belongs on the page that begins at `branchPath` (null: the thread's own), by where it hangs and how
 * deep.
 */
export function isOnPage(path: string, branchPath: string | null): boolean {
  return path.startsWith(branchPath ?? "") && depthOf(path) <= deepestShown(branchPath);
}
