"use client";

import { lazy, memo, Suspense } from "react";
import { Prose } from "@/components/ui/prose";
import { SkeletonLines } from "@/components/ui/skeleton";
import { continuesElsewhere } from "@/domain/threads/branch-page";
import { depthOf } from "@/domain/threads/comment-path";
import type { CommentView } from "@/server/threads/comment-rows";
import { AnchorNote } from "./anchors/anchor-note";
import { BranchFold, BranchRest } from "./branch-fold";
import { CommentActions } from "./comment-actions";
import { CommentGone, CommentHead, deepestDrawn } from "./comment-head";
import { commentElementId, goToComment } from "./reading-position";
import type { OpenForm, ThreadContext } from "./thread-context";
import { WriteComment } from "./write-comment";

/** Fetched when somebody edits: most who read a thread never do. */
const EditComment = lazy(async () => ({ default: (await import("./edit-comment")).EditComment }));

type CommentItemProps = {
  comment: CommentView;
  /** Whom it answers, if that is known here. */
  parentName: string | null;
  isNew: boolean;
  foldedCount: number | null;
  hasReplies: boolean;
  openForm: OpenForm | null;
  now: string;
  thread: ThreadContext;
};

export const CommentItem = memo(function CommentItem(props: CommentItemProps) {
  const { comment, isNew, foldedCount, hasReplies, openForm, thread } = props;
  const { id, isDeleted } = comment;
  const level = comment.depth - (thread.branchPath === null ? 0 : depthOf(thread.branchPath));
  const isGone = isDeleted || (comment.hiddenReason !== null && comment.html === "");
  const closeForm = (nextId = id) => {
    thread.setOpenForm(null);
    goToComment(nextId, { scroll: false }); // the field that had the focus goes
  };
  return (
    <li
      id={commentElementId(id)}
      data-row=""
      data-depth={Math.min(level, deepestDrawn)}
      data-unread={isNew ? "" : undefined}
      tabIndex={-1}
      className="comment"
    >
      <article aria-label={nameOf(comment)}>
        {isGone ? <CommentGone {...props} /> : <CommentHead {...props} level={level} />}
        {openForm?.kind === "edit" ? (
          <div className="mt-1.5 mb-2">
            <Suspense fallback={<SkeletonLines count={2} label="Fetching your text" />}>
              <EditComment
                store={thread.store}
                clubId={thread.clubId}
                viewerId={thread.viewer.id}
                comment={comment}
                onDone={() => closeForm()}
              />
            </Suspense>
          </div>
        ) : (
          !isGone && (
            <>
              {comment.hiddenReason !== null && (
                <p className="mt-1 text-sm text-warn">Hidden from the others: {comment.hiddenReason}</p>
              )}
              {comment.anchor !== null && <AnchorNote commentId={id} anchor={comment.anchor} pdfUrl={thread.pdfUrl} />}
              <Prose html={comment.html} className="mt-1" />
            </>
          )
        )}
        {openForm?.kind !== "edit" && (
          <div className="-ml-2.5 flex min-h-2 flex-wrap items-center">
            {!isGone && <CommentActions comment={comment} isReplying={openForm?.kind === "reply"} thread={thread} />}
            {continuesElsewhere(comment, thread.branchPath) ? (
              <BranchRest comment={comment} path={thread.path} />
            ) : (
              hasReplies && <BranchFold comment={comment} foldedCount={foldedCount} store={thread.store} />
            )}
          </div>
        )}
        {openForm?.kind === "reply" && (
          <div className="mt-1 mb-2">
            <WriteComment
              thread={thread}
              parent={comment}
              quote={openForm.quote}
              onPosted={(posted) => closeForm(posted.id)}
              onCancel={() => closeForm()}
            />
          </div>
        )}
      </article>
    </li>
  );
});

function nameOf({ isDeleted, hiddenReason, html, author }: CommentView): string {
  if (isDeleted) return "Deleted comment";
  if (hiddenReason !== null && html === "") return "Hidden comment";
  return `Comment by ${author?.name ?? "a former member"}`;
}
