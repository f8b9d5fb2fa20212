"use client";

import clsx from "clsx";
import { lazy, memo, Suspense } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Prose } from "@/components/ui/prose";
import { SkeletonLines } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { CommentView } from "@/server/threads/comment-rows";
import { CommentActions } from "./comment-actions";
import { CommentTime } from "./comment-time";
import { commentElementId, goToComment } from "./reading-position";
import type { OpenForm, ThreadContext } from "./thread-context";
import { WriteComment } from "./write-comment";

/** Fetched when somebody edits: most who read a thread never do. */
const EditComment = lazy(async () => ({ default: (await import("./edit-comment")).EditComment }));

/** Levels that the page draws; deeper comments say in words whom they answer. */
const deepestDrawn = 6;

type CommentItemProps = {
  comment: CommentView;
  /** Whom it answers, if that is known here. */
  parentName: string | null;
  isNew: boolean;
  openForm: OpenForm["kind"] | null;
  now: string;
  thread: ThreadContext;
};

export const CommentItem = memo(function CommentItem(props: CommentItemProps) {
  const { comment, parentName, isNew, openForm, thread } = props;
  const { id, depth, author, isDeleted } = comment;
  const closeForm = (nextId = id) => {
    thread.setOpenForm(null);
    goToComment(nextId, { scroll: false }); // the field that had the focus goes
  };
  return (
    <li
      id={commentElementId(id)}
      data-row=""
      data-depth={Math.min(depth, deepestDrawn)}
      tabIndex={-1}
      className="comment"
    >
      <article aria-label={isDeleted ? "Deleted comment" : `Comment by ${author?.name ?? "a former member"}`}>
        {isDeleted ? (
          <p className="py-1 text-[0.84375rem] text-ink-3 italic">
            This comment was deleted. <CommentLink {...props} />
          </p>
        ) : (
          <header className="flex flex-wrap items-center gap-x-2 text-[0.84375rem] text-ink-3">
            {isNew && <NewDot />}
            <Avatar name={author?.name ?? "?"} className="size-5 text-[0.5625rem]" />
            <b className="font-semibold text-ink">{author?.name ?? "A former member"}</b>
            {parentName !== null && (
              <span className={clsx(depth <= deepestDrawn && "sr-only")}>answers {parentName}</span>
            )}
            <CommentLink {...props} />
            {comment.editedAt !== null && <span>edited</span>}
          </header>
        )}
        {openForm === "edit" ? (
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
          !isDeleted && (
            <>
              <Prose html={comment.html} className="mt-1" />
              <CommentActions comment={comment} isReplying={openForm === "reply"} thread={thread} />
            </>
          )
        )}
        {openForm === "reply" && (
          <div className="mt-1 mb-2">
            <WriteComment
              store={thread.store}
              clubId={thread.clubId}
              paperId={thread.paperId}
              viewer={thread.viewer}
              parent={comment}
              onPosted={(posted) => closeForm(posted.id)}
              onCancel={() => closeForm()}
            />
          </div>
        )}
      </article>
    </li>
  );
});

function CommentLink({ comment, now, thread }: CommentItemProps) {
  return (
    <a href={`#${commentElementId(comment.id)}`} data-row-link="" className="not-italic">
      <VisuallyHidden>Link to the comment of </VisuallyHidden>
      <CommentTime instant={comment.createdAt} now={now} timeZone={thread.timeZone} />
    </a>
  );
}

function NewDot() {
  return (
    <>
      <span aria-hidden="true" className="size-[7px] rounded-full bg-accent" />
      <VisuallyHidden>New:</VisuallyHidden>
    </>
  );
}
