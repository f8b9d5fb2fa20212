"use client";

import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import type { NominationState } from "@/domain/rounds/nomination-state";
import { MAX_NOMINATION_REASON_LENGTH } from "@/domain/rounds/round-limits";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { shortDay } from "./short-day";

type PastState = Extract<NominationState, { kind: "picked" | "discussed" }>;

type NominateDialogProps = {
  open: boolean;
  onClose: () => void;
  clubId: string;
  paperId: string;
  paperTitle: string;
  /** The club has read it, or is about to. */
  past: PastState | null;
  /** How many nominations the person has left. */
  left: number;
  onNominated: () => void;
};

/** A reason and a wish, both optional: Enter alone nominates. */
export function NominateDialog({
  open,
  onClose,
  clubId,
  paperId,
  paperTitle,
  past,
  left,
  onNominated,
}: NominateDialogProps) {
  const formId = useId();
  const nominate = useMutation((trpc) =>
    trpc.rounds.nominate.mutationOptions({ meta: { inline: true }, onSuccess: onNominated }),
  );

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (nominate.isPending) return;
    const form = new FormData(event.currentTarget);
    const reason = String(form.get("reason") ?? "").trim();
    const wouldPresent = form.get("wouldPresent") !== null;
    nominate.mutate({ clubId, paperId, wouldPresent, ...(reason === "" ? {} : { reason }) });
  };

  const close = () => {
    nominate.reset();
    onClose();
  };

  const actions = (
    <>
      <Button kind="quiet" onClick={close}>
        Cancel
      </Button>
      <Button kind="main" type="submit" form={formId} pending={nominate.isPending}>
        Nominate
      </Button>
    </>
  );

  return (
    <Dialog open={open} onClose={close} title={`Nominate “${paperTitle}”`} actions={actions}>
      <form id={formId} onSubmit={submit} className="grid gap-3">
        {past !== null && <Note kind="warn">{pastWords(past)}</Note>}
        <Field label="Reason" optional hint="Shown on the ballot beside your name.">
          {(control) => (
            <Input
              {...control}
              name="reason"
              maxLength={MAX_NOMINATION_REASON_LENGTH}
              autoComplete="off"
              data-autofocus=""
              placeholder="settles what we argued about in June"
            />
          )}
        </Field>
        <Checkbox
          name="wouldPresent"
          label="I would present it"
          hint="The rota takes it into account. It is not a promise."
        />
        <p className="type-meta">
          {left === 1 ? "Your last nomination in this round." : `${left} left in this round.`}
        </p>
        {nominate.error && <ErrorNote title={messageOf(nominate.error)} />}
      </form>
    </Dialog>
  );
}

function pastWords(past: PastState): string {
  const day = shortDay(past.day);
  if (past.kind === "discussed") return `Already discussed on ${day}. Nominate it if there is more to say.`;
  return past.isOver
    ? `Already discussed on ${day}, when round ${past.roundNumber} had picked it. Nominate it if there is more to say.`
    : `Round ${past.roundNumber} has picked it for ${day}. Nominate it to read it once more after that.`;
}
