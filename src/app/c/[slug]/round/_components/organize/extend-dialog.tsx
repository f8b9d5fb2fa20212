"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { ChangedMeanwhile, changedMeanwhile } from "@/components/forms/changed-meanwhile";
import { Time } from "@/components/time/time";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { useDialogOptions } from "@/components/ui/use-dialog-options";
import type { FieldValue } from "@/domain/changes/field-value";
import { addHours } from "@/domain/time/instant";
import { type LocalDateTime, toInstant, toLocal } from "@/domain/time/local-time";
import { instantText, readerZoneOf, type Zones } from "@/domain/time/write-instant";
import { zoneShortName } from "@/domain/time/zone-names";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

export type ExtendDialogProps = {
  clubId: string;
  roundId: string;
  number: number;
  closesAt: string;
  /** Of the meeting, before which voting must end. Null: the round has none. */
  meetingStartsAt: string | null;
  zones: Zones;
  open: boolean;
  onClose: () => void;
};

/** The new time is entered by the reader's clock and shown by the club's, where that differs. */
export function ExtendDialog(props: ExtendDialogProps) {
  const { clubId, roundId, number, closesAt, meetingStartsAt, zones, open, onClose } = props;
  const zone = readerZoneOf(zones);
  const formId = useId();
  const [local, setLocal] = useState<LocalDateTime>(() => toLocal(addHours(closesAt, 24), zone));
  const [opened] = useState(closesAt);
  const chosen = readInstant(local, zone);
  const router = useRouter();
  const options = useDialogOptions(() => {
    showToast("The round is extended, and everyone is notified.");
    onClose();
  });
  const extend = useMutation((trpc) => trpc.rounds.extend.mutationOptions(options));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ closesAt: opened });
  };
  const send = (basedOn: { closesAt?: FieldValue }) => {
    if (chosen !== null && !extend.isPending) extend.mutate({ clubId, roundId, closesAt: chosen, basedOn });
  };
  const changed = changedMeanwhile(extend.error);
  const closeWords = (value: FieldValue) => instantText(String(value), zones);

  const actions = (
    <>
      <Button kind="quiet" onClick={onClose}>
        Cancel
      </Button>
      <Button kind="main" type="submit" form={formId} pending={extend.isPending}>
        Extend the round
      </Button>
    </>
  );

  return (
    <Dialog open={open} onClose={onClose} title={`Extend round ${number}`} actions={actions}>
      <form id={formId} onSubmit={submit} className="grid gap-3">
        <p className="text-ink-2">
          It closes <Time instant={closesAt} zones={zones} />. Ballots already cast are kept, and everyone is notified
          of the new time.
          {meetingStartsAt !== null && (
            <>
              {" "}
              Voting must end before the meeting, <Time instant={meetingStartsAt} zones={zones} />.
            </>
          )}
        </p>
        <div className="flex flex-wrap gap-3">
          <Field label="Day">
            {(control) => (
              <Input
                {...control}
                type="date"
                required
                min={toLocal(closesAt, zone).date}
                value={local.date}
                onChange={({ currentTarget: { value } }) => setLocal({ ...local, date: value })}
                data-autofocus=""
              />
            )}
          </Field>
          <Field label={`Time (${zoneShortName(chosen ?? closesAt, zone)})`}>
            {(control) => (
              <Input
                {...control}
                type="time"
                required
                value={local.time}
                onChange={({ currentTarget: { value } }) => setLocal({ ...local, time: value })}
              />
            )}
          </Field>
        </div>
        <p role="status" className="type-meta">
          {chosen !== null && (
            <>
              Voting would close <Time instant={chosen} zones={zones} />.
            </>
          )}
        </p>
        {changed === null && extend.error && <ErrorNote title={messageOf(extend.error)} />}
        {changed !== null && (
          <ChangedMeanwhile
            changed={changed}
            mine={{ closesAt: chosen }}
            fields={{ closesAt: { label: "Close", words: closeWords } }}
            pending={extend.isPending}
            onUseTheirs={() => {
              onClose();
              router.refresh();
            }}
            onSaveMine={() => send(changed)}
          />
        )}
      </form>
    </Dialog>
  );
}

/** Null while a part of it is not filled in. */
function readInstant(local: LocalDateTime, zone: string): string | null {
  try {
    return toInstant(local, zone);
  } catch {
    return null;
  }
}
