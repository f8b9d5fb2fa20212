"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { inline } from "./call-thread";
import { type CommentDialogProps, wordsFor } from "./comment-dialog-props";

export function DeleteDialog({ comment, thread: { clubId, store, viewer }, onClose }: CommentDialogProps) {
  const commentId = comment.id;
  const remove = useMutation((trpc) =>
    trpc.threads.delete.mutationOptions({
      ...inline,
      onSuccess: () => {
        store.refresh(commentId);
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Delete ${wordsFor(comment, viewer.id)}?`}
      actions={
        <>
          <Button kind="quiet" onClick={onClose} data-autofocus="">
            Cancel
          </Button>
          <Button kind="main" pending={remove.isPending} onClick={() => remove.mutate({ clubId, commentId })}>
            Delete
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        Its text is deleted for good. Answers to it stay, under a note that a comment was deleted.
      </p>
      {remove.error !== null && <ErrorNote title="This was not deleted.">{messageOf(remove.error)}</ErrorNote>}
    </Dialog>
  );
}
