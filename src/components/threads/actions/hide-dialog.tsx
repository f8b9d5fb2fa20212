"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_HIDING_REASON_LENGTH } from "@/domain/threads/thread-limits";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { inline } from "./call-thread";
import { type CommentDialogProps, wordsFor } from "./comment-dialog-props";

export function HideDialog({ comment, thread: { clubId, store, viewer }, onClose }: CommentDialogProps) {
  const hide = useMutation((trpc) =>
    trpc.threads.hide.mutationOptions({
      ...inline,
      onSuccess: (hidden) => {
        store.put(hidden);
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get("reason");
    if (!hide.isPending && typeof reason === "string") hide.mutate({ clubId, commentId: comment.id, reason });
  };
  return (
    <Dialog open onClose={onClose} title={`Hide ${wordsFor(comment, viewer.id)}?`}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-ink-2">
          Its author and organizers can still read it. Everyone else sees your reason in its place. Answers to it stay.
        </p>
        <Field label="Why" hint="One line, for everyone: “off the topic”, “names a reviewer”.">
          {(control) => (
            <Input {...control} name="reason" required maxLength={MAX_HIDING_REASON_LENGTH} data-autofocus="" />
          )}
        </Field>
        {hide.error !== null && <ErrorNote title="This was not hidden.">{messageOf(hide.error)}</ErrorNote>}
        <div className="flex justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="main" type="submit" pending={hide.isPending}>
            Hide
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
