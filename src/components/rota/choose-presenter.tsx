"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { ChangedMeanwhile, changedMeanwhile } from "@/components/forms/changed-meanwhile";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast-store";
import type { FieldValue } from "@/domain/changes/field-value";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

type ChoosePresenterProps = {
  clubId: string;
  talkId: string;
  /** As plain text. */
  paperTitle: string;
  /** Who presents it so far. */
  presenterId: string | null;
  /** Those who take turns, in the order of the line. */
  people: readonly { userId: string; name: string }[];
};

/** For organizers: sets someone, or lets the line decide again. */
export function ChoosePresenter({ clubId, talkId, paperTitle, presenterId, people }: ChoosePresenterProps) {
  const formId = useId();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [basedOn, setBasedOn] = useState<{ userId?: FieldValue }>({});
  const [chosen, setChosen] = useState("");
  const isAssigned = presenterId !== null;
  const talk = { clubId, talkId };
  const finish = (words: string) => {
    setOpen(false);
    showToast(words);
    router.refresh();
  };
  const set = useMutation((trpc) =>
    trpc.rota.setPresenter.mutationOptions({
      meta: { inline: true },
      onSuccess: () => finish("Presenter chosen."),
    }),
  );
  const ask = useMutation((trpc) =>
    trpc.rota.proposeAgain.mutationOptions({
      meta: { inline: true },
      onSuccess: ({ assignmentId }) =>
        finish(
          assignmentId === null ? "Everyone in line has been asked for this meeting." : "The next in line is asked.",
        ),
    }),
  );
  const isBusy = set.isPending || ask.isPending;
  const error = set.error ?? ask.error;

  const changed = changedMeanwhile(error);

  const open = () => {
    setBasedOn({ userId: presenterId });
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    set.reset();
    ask.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const userId = new FormData(event.currentTarget).get("userId");
    if (isBusy || typeof userId !== "string") return;
    ask.reset();
    setChosen(userId);
    set.mutate({ ...talk, userId, basedOn });
  };
  const askNext = (seen: typeof basedOn) => {
    set.reset();
    setChosen("");
    ask.mutate({ ...talk, basedOn: seen });
  };
  const saveMine = (seen: typeof basedOn) =>
    chosen === "" ? askNext(seen) : set.mutate({ ...talk, userId: chosen, basedOn: seen });
  const nameOf = (value: FieldValue) => people.find(({ userId }) => userId === value)?.name ?? "somebody else";
  const fields = {
    userId: {
      label: "Presenter",
      words: (value: FieldValue) => (value === null ? "nobody" : value === "" ? "the next in line" : nameOf(value)),
    },
  };
  const actions = (
    <>
      <Button kind="quiet" pending={isBusy} onClick={() => askNext(basedOn)}>
        {isAssigned ? "Ask the next in line instead" : "Ask the next in line"}
      </Button>
      <Button kind="main" type="submit" form={formId} pending={isBusy}>
        Choose presenter
      </Button>
    </>
  );

  return (
    <>
      <Button size="small" onClick={open} aria-label={`Choose who presents ${paperTitle}`}>
        {isAssigned ? "Change" : "Choose"}
      </Button>
      <Dialog open={isOpen} onClose={close} title="Who presents?" actions={people.length > 0 ? actions : undefined}>
        {people.length === 0 ? (
          <p className="text-ink-2">
            Nobody in the club takes turns. Members can choose to present on the People page.
          </p>
        ) : (
          <form id={formId} onSubmit={submit} className="grid gap-3">
            <p className="text-ink-2">
              The person you choose becomes the presenter without being asked, and can still decline.
              {isAssigned && " They replace the current presenter."}
            </p>
            <Field label="Presenter">
              {(control) => (
                <Select {...control} name="userId" data-autofocus="">
                  {people.map(({ userId, name }) => (
                    <option key={userId} value={userId}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {changed === null && error && <ErrorNote title={messageOf(error)} />}
            {changed !== null && (
              <ChangedMeanwhile
                changed={changed}
                mine={{ userId: chosen }}
                fields={fields}
                pending={isBusy}
                onUseTheirs={() => {
                  close();
                  router.refresh();
                }}
                onSaveMine={() => saveMine(changed)}
              />
            )}
          </form>
        )}
      </Dialog>
    </>
  );
}
