import type { CommentView } from "@/server/threads/comment-rows";
import type { LoadedComments } from "./loaded-comments";
import type { ThreadFacts, ThreadSource } from "./thread-source";

export interface ThreadState {
  readonly loaded: LoadedComments;
  /** Comments of the whole thread that are neither deleted nor hidden. */
  readonly total: number;
  /** Came in while they would have moved what is being read; they wait until the reader requests them. */
  readonly waiting: readonly CommentView[];
  /** Comments whose answers are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly facts: ThreadFacts;
}

/** What the page shows of the thread, and how it fetches it. */
export interface ThreadView {
  source: ThreadSource;
  /** Whether a comment may come in there now without moving what is being read. */
  mayInsert: (place: { afterId: string | null; isLast: boolean }) => boolean;
  byReactions?: boolean;
  /** Of the comment with which the page begins; null: it is the thread's own. */
  branchPath?: string | null;
}
