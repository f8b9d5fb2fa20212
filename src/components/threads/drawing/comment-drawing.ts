import type { OpenForm, ThreadContext } from "@/components/threads/store/thread-context";
import type { CommentView } from "@/server/threads/comment-rows";

/** A comment as the page shows it, with all that its looks depend on. */
export interface CommentDrawing {
  comment: CommentView;
  /** Levels above it on this page. */
  level: number;
  /** The person it answers, if that is known here. */
  parentName: string | null;
  isNew: boolean;
  /** The passage that it is about is no longer in the abstract. */
  isLost: boolean;
  /** How many of its answers are folded away; null: it is open, or there are none. */
  foldedCount: number | null;
  hasReplies: boolean;
  /** The form that is shown with it. */
  form: OpenForm["kind"] | null;
  now: string;
}

/** What all comments of a page are drawn with. */
export type DrawingPlace = Pick<ThreadContext, "path" | "pdfUrl" | "zones" | "canWrite" | "branchPath">;

/** Levels that the page draws; deeper comments say in words who they answer. */
export const MAX_DRAWN_DEPTH = 6;

/** The reason that is shown in place of words that are not there, or not for this reader. */
export function isGone({ isDeleted, hiddenReason, html }: CommentView): boolean {
  return isDeleted || (hiddenReason !== null && html === "");
}

/** What the comment is called for screen readers. */
export function nameOfComment(comment: CommentView): string {
  if (comment.isDeleted) return "Deleted comment";
  if (isGone(comment)) return "Hidden comment";
  return `Comment by ${comment.author?.name ?? "a former member"}`;
}
