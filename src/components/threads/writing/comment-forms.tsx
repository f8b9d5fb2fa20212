"use client";

import { lazy, Suspense } from "react";
import { goToComment } from "@/components/threads/page/reading-position";
import type { OpenForm, ThreadContext } from "@/components/threads/store/thread-context";
import type { CommentView } from "@/server/threads/comment-rows";
import { WriteComment } from "./write-comment";

/** Fetched when somebody edits: most who read a thread never do. */
const EditComment = lazy(async () => ({ default: (await import("./edit-comment")).EditComment }));

type CommentFormsProps = { comment: CommentView; openForm: OpenForm; thread: ThreadContext };

/** The form that is open at a comment: for an answer to it, or to write it again. */
export function CommentForms({ comment, openForm, thread }: CommentFormsProps) {
  const close = (nextId = comment.id) => {
    thread.setOpenForm(null);
    goToComment(nextId, { scroll: false }); // the field that had the focus goes
  };
  return (
    <div className="mt-1 mb-2">
      {openForm.kind === "reply" ? (
        <WriteComment
          thread={thread}
          parent={comment}
          quote={openForm.quote}
          onPosted={(posted) => close(posted.id)}
          onCancel={() => close()}
        />
      ) : (
        <Suspense>
          <EditComment
            store={thread.store}
            clubId={thread.clubId}
            viewerId={thread.viewer.id}
            comment={comment}
            onDone={() => close()}
          />
        </Suspense>
      )}
    </div>
  );
}
