"use client";

import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useDialogOptions } from "@/components/ui/use-dialog-options";
import { MAX_CANCEL_REASON_LENGTH } from "@/domain/rounds/round-limits";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

export type CallOffDialogProps = {
  clubId: string;
  roundId: string;
  number: number;
  open: boolean;
  onClose: () => void;
};

/** With a line why, for everyone. */
export function CallOffDialog({ clubId, roundId, number, open, onClose }: CallOffDialogProps) {
  const formId = useId();
  const options = useDialogOptions(onClose);
  const cancel = useMutation((trpc) => trpc.rounds.cancel.mutationOptions(options));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (cancel.isPending) return;
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    cancel.mutate({ clubId, roundId, ...(reason === "" ? {} : { reason }) });
  };

  const close = () => {
    cancel.reset();
    onClose();
  };

  const actions = (
    <>
      <Button kind="quiet" onClick={close}>
        Cancel
      </Button>
      <Button kind="danger" type="submit" form={formId} pending={cancel.isPending}>
        Call it off
      </Button>
    </>
  );

  return (
    <Dialog open={open} onClose={close} title={`Call off round ${number}?`} actions={actions}>
      <form id={formId} onSubmit={submit} className="grid gap-3">
        <p className="text-ink-2">
          The votes are never counted, and nobody sees them. Papers move to the next round if the club carries papers
          over. You can’t undo this.
        </p>
        <Field label="Reason" optional hint="Everyone in the club reads it.">
          {(control) => (
            <Input
              {...control}
              name="reason"
              maxLength={MAX_CANCEL_REASON_LENGTH}
              autoComplete="off"
              data-autofocus=""
            />
          )}
        </Field>
        {cancel.error && <ErrorNote title={messageOf(cancel.error)} />}
      </form>
    </Dialog>
  );
}
