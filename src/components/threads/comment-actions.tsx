"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { CommentView } from "@/server/threads/comment-rows";
import { useTRPC } from "@/trpc/client";
import { goToComment } from "./reading-position";
import type { ThreadContext } from "./thread-context";

const quiet = { kind: "quiet", size: "small", className: "text-ink-3" } as const;

type CommentActionsProps = { comment: CommentView; isReplying: boolean; thread: ThreadContext };

/** What one may do with a comment; the server has said what that is. */
export function CommentActions({ comment, isReplying, thread }: CommentActionsProps) {
  const { id: commentId, canReply, canEdit, canDelete } = comment;
  const { setOpenForm } = thread;
  return (
    <div className="-ml-2.5 flex min-h-2 flex-wrap">
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
    </div>
  );
}

/** Apart, since most comments are not one's own: a mutation that nobody can start would be set up for each of them. */
function DeleteButton({ comment, thread: { clubId, store, viewer } }: Omit<CommentActionsProps, "isReplying">) {
  const commentId = comment.id;
  const trpc = useTRPC();
  const remove = useMutation(
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
