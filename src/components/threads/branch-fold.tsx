"use client";

import { Button } from "@/components/ui/button";
import type { CommentView } from "@/server/threads/comment-rows";
import { commentElementId } from "./reading-position";
import type { ThreadStore } from "./thread-store";

const counted = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "reply" : "replies"}`;

type BranchFoldProps = { comment: CommentView; foldedCount: number | null; store: ThreadStore };

/** Folds what hangs on a comment, and says how much that is. */
export function BranchFold({ comment, foldedCount, store }: BranchFoldProps) {
  const isFolded = foldedCount !== null;
  return (
    <Button
      kind="quiet"
      size="small"
      className="text-ink-3"
      aria-expanded={!isFolded}
      data-key="x"
      data-key-label="fold or open replies"
      onClick={() => store.setFolded(comment.id, !isFolded)}
    >
      {isFolded ? `${counted(foldedCount)} folded` : "Fold"}
      {!isFolded && <span className="sr-only"> replies</span>}
    </Button>
  );
}

/** Leads to the page on which a deep branch goes on. It begins with this comment. */
export function BranchRest({ comment, path }: { comment: CommentView; path: string }) {
  return (
    <a
      href={`${path}?branch=${comment.id}#${commentElementId(comment.id)}`}
      className="link px-2 py-1 text-sm text-ink-2"
    >
      Continue this thread ({comment.answers.toLocaleString("en")})
    </a>
  );
}
