import type { LoadedComments } from "@/components/threads/store/loaded-comments";
import type { ThreadFacts } from "@/components/threads/store/thread-source";
import type { ThreadState } from "@/components/threads/store/thread-state";
import { continuesElsewhere } from "@/domain/threads/branch-page";
import type { CommentView } from "@/server/threads/comment-rows";

type Marked = Pick<CommentView, "number" | "author" | "isDeleted">;

/** Whether the reader has not read it: it came after what they have read, and from somebody else. */
export function isUnread({ number, author, isDeleted }: Marked, readNumber: number, viewerId: string): boolean {
  return number > readNumber && author?.id !== viewerId && !isDeleted;
}

/** Whether everything that the thread has is on this page: nothing is left out, waits, or goes on elsewhere. */
export function hasWholeThread({ loaded, waiting }: ThreadState, branchPath: string | null): boolean {
  const goesOn = () => loaded.comments.some((comment) => continuesElsewhere(comment, branchPath));
  return branchPath === null && waiting.length === 0 && loaded.gaps.size === 0 && !goesOn();
}

interface Seen {
  loaded: LoadedComments;
  facts: ThreadFacts;
  viewerId: string;
  seenIds: ReadonlySet<string>;
  /** Everything that the thread has is on this page: a number that is not here belongs to nothing. */
  isWhole: boolean;
}

/**
 * The number up to which everything is read. One number is kept a reader, so a comment that was not seen yet stops it,
 * and so does a number that this page knows nothing of: it may be further down, or on another page.
 */
export function readUpTo({ loaded, facts, viewerId, seenIds, isWhole }: Seen): number {
  const byNumber = new Map(loaded.comments.map((comment) => [comment.number, comment]));
  let upTo = facts.readNumber;
  while (upTo < facts.lastNumber) {
    const next = byNumber.get(upTo + 1);
    const isRead = next === undefined ? isWhole : seenIds.has(next.id) || !isUnread(next, upTo, viewerId);
    if (!isRead) break;
    upTo += 1;
  }
  return upTo;
}
