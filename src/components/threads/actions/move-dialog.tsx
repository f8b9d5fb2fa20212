"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { commentElementId } from "../reading-position";
import { inline } from "./call-thread";
import type { CommentDialogProps } from "./comment-dialog-props";
import { paperInAddress } from "./paper-in-address";

/** Moves a comment, with all that hangs on it, to the thread of another paper. */
export function MoveDialog({ comment, thread: { clubId, store, path }, onClose }: CommentDialogProps) {
  const router = useRouter();
  const [mistake, setMistake] = useState<string | null>(null);
  const move = useMutation((trpc) =>
    trpc.threads.moveBranch.mutationOptions({
      ...inline,
      onSuccess: ({ paperId, commentId }) => {
        onClose();
        void store.reload().catch(() => undefined); // an event says it again
        const there = `${path.replace(/[^/]+$/, paperId)}#${commentElementId(commentId)}`;
        showToast("It is moved.", { action: { label: "Go there", onAct: () => router.push(there) } });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = new FormData(event.currentTarget).get("address");
    const toPaperId = typeof address === "string" ? paperInAddress(address) : null;
    setMistake(
      toPaperId === null ? "This is not the address of a paper’s page here. Copy it from the other page." : null,
    );
    if (toPaperId !== null && !move.isPending) move.mutate({ clubId, commentId: comment.id, toPaperId });
  };
  const below =
    comment.answers === 0 ? "" : comment.answers === 1 ? " and its reply" : ` and its ${comment.answers} replies`;
  return (
    <Dialog open onClose={onClose} title={`Move this comment${below}?`}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label="Address of the other paper’s page"
          hint="Open the paper in this club, and copy its address from the browser."
          error={mistake}
        >
          {(control) => <Input {...control} name="address" required inputMode="url" data-autofocus="" />}
        </Field>
        {move.error !== null && <ErrorNote title="This was not moved.">{messageOf(move.error)}</ErrorNote>}
        <div className="flex justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            Leave it here
          </Button>
          <Button kind="main" type="submit" pending={move.isPending}>
            Move
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
