"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { readText } from "@/components/clubs/read-form";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

type MoveFormProps = { clubId: string; meetingId: string; date: string; time: string; zone: string };

export function MoveForm({ clubId, meetingId, date, time, zone }: MoveFormProps) {
  const router = useRouter();
  const move = useMutation((trpc) =>
    trpc.meetings.move.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("The meeting is moved. Calendars and an open vote follow.");
        router.refresh();
      },
    }),
  );
  const { fields, message } = formErrors(move.error, ["date", "time"]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (move.isPending) return;
    const form = new FormData(event.currentTarget);
    move.mutate({ clubId, meetingId, date: readText(form, "date"), time: readText(form, "time") });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Date" error={fields.date}>
          {(control) => <Input {...control} type="date" name="date" required defaultValue={date} />}
        </Field>
        <Field label={`Time (${zone})`} error={fields.time}>
          {(control) => <Input {...control} type="time" name="time" required defaultValue={time} />}
        </Field>
        <Button type="submit" pending={move.isPending} className="mb-1">
          Move the meeting
        </Button>
      </div>
      {message !== null && <ErrorNote title={message} />}
    </form>
  );
}
