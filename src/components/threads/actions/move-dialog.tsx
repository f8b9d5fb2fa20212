"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { PaperPicker } from "@/components/papers/paper-picker";
import { TitleText } from "@/components/papers/title-text";
import { commentAddress } from "@/components/threads/page/comment-address";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import type { FoundPaper } from "@/server/papers/find-papers.queries";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { inline } from "./call-thread";
import type { CommentDialogProps } from "./comment-dialog-props";
import { showMoved } from "./show-moved";

/** Moves a comment, with all that hangs on it, to the thread of another paper. */
export function MoveDialog({ comment, thread: { clubId, paperId, store, path }, onClose }: CommentDialogProps) {
  const router = useRouter();
  const [to, setTo] = useState<FoundPaper | null>(null);
  const [isMissing, setMissing] = useState(false);
  const move = useMutation((trpc) =>
    trpc.threads.moveBranch.mutationOptions({
      ...inline,
      onSuccess: (moved) => {
        onClose();
        void store.reload().catch(() => undefined); // an event says it again
        showMoved(() => router.push(commentAddress({ path, ...moved })));
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(to === null);
    if (to !== null && !move.isPending) move.mutate({ clubId, commentId: comment.id, toPaperId: to.id });
  };
  const below =
    comment.answers === 0 ? "" : comment.answers === 1 ? " and its reply" : ` and its ${comment.answers} replies`;
  return (
    <Dialog open onClose={onClose} title={`Move this comment${below}?`}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label="To the discussion of"
          hint="Type words from the paper’s title, or paste its arXiv ID or the address of its page here."
          error={isMissing && to === null ? "Choose the paper from the list." : null}
        >
          {(control) => <PaperPicker control={control} clubId={clubId} exceptId={paperId} picked={to} onPick={setTo} />}
        </Field>
        {to !== null && (
          <p aria-live="polite">
            It goes to{" "}
            <b className="font-serif font-semibold">
              <TitleText html={to.titleHtml} />
            </b>
            , as the newest there.
          </p>
        )}
        {move.error !== null && <ErrorNote title="This was not moved.">{messageOf(move.error)}</ErrorNote>}
        <div className="flex justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="main" type="submit" pending={move.isPending}>
            Move
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
