"use client";

import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { CommentView } from "@/server/threads/comment-rows";
import { useMutation } from "@/trpc/use-mutation";
import { goToComment } from "./reading-position";
import type { ThreadContext } from "./thread-context";

const quiet = { kind: "quiet", size: "small", className: "text-ink-3" } as const;

type CommentActionsProps = { comment: CommentView; isReplying: boolean; thread: ThreadContext };

/** What one may do with a comment; the server has said what that is. */
export function CommentActions({ comment, isReplying, thread }: CommentActionsProps) {
  const { id: commentId, canReply, canEdit, canDelete } = comment;
  const { setOpenForm } = thread;
  return (
    <>
      {canReply && !isReplying && (
        <Button
          {...quiet}
          data-key="r"
          data-key-label="answer"
          onClick={() => setOpenForm({ commentId, kind: "reply" })}
        >
          Reply
        </Button>
      )}
      {canEdit && (
        <Button {...quiet} data-key="e" data-key-label="edit" onClick={() => setOpenForm({ commentId, kind: "edit" })}>
          Edit
        </Button>
      )}
      {canDelete && <DeleteButton comment={comment} thread={thread} />}
    </>
  );
}

/** Apart, since most comments are not one's own: a mutation that nobody can start would be set up for each of them. */
function DeleteButton({ comment, thread: { clubId, store, viewer } }: Omit<CommentActionsProps, "isReplying">) {
  const commentId = comment.id;
  const remove = useMutation((trpc) =>
    trpc.threads.delete.mutationOptions({
      onSuccess: () => {
        store.refresh(commentId);
        goToComment(commentId, { scroll: false }); // the button that was pressed goes
      },
    }),
  );
  const isOwn = comment.author?.id === viewer.id;
  const of = isOwn ? "your comment" : `the comment of ${comment.author?.name ?? "a former member"}`;
  return (
    <ConfirmButton
      {...quiet}
      question={`Delete ${of}?`}
      consequence="Its text is gone for good. Answers to it stay, under a note that something was deleted."
      confirmLabel="Delete"
      cancelLabel="Keep it"
      onConfirm={() => remove.mutateAsync({ clubId, commentId })}
    >
      Delete
    </ConfirmButton>
  );
}
