import { continuesElsewhere } from "@/domain/threads/branch-page";
import type { ThreadState } from "./thread-state";

/**
 * How many comments "Show more" brings. With one gap it is known; with more, or on a page of a branch, only that there are
 * some: 0. Answers in a branch that continues elsewhere do not come, as far as that branch is loaded.
 */
export function countMissing({ loaded, waiting, folded, total }: ThreadState, branchPath: string | null): number {
  if (loaded.gaps.size !== 1 || folded.size > 0 || branchPath !== null) return 0;
  let missing = total - waiting.length;
  for (const comment of loaded.comments) {
    if (!comment.isDeleted && comment.hiddenReason === null) missing -= 1;
    if (continuesElsewhere(comment, branchPath)) missing -= comment.answers;
  }
  return missing;
}
