"use client";

import { useRouter } from "next/navigation";
import { readText } from "@/components/clubs/read-form";
import { BasedForm } from "@/components/forms/based-form";
import { changedMeanwhile } from "@/components/forms/changed-meanwhile";
import type { FieldWords } from "@/components/forms/field-words";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

type MoveFormProps = { clubId: string; meetingId: string; date: string; time: string; zone: string };

/** Date and time are one decision, so they are one value: "2026-01-06 16:00". */
type Values = { start: string };

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
  const { fields: errors, message } = formErrors(move.error, ["date", "time"]);
  return (
    <BasedForm<Values>
      stored={{ start: `${date} ${time}` }}
      read={(form) => ({ start: `${readText(form, "date")} ${readText(form, "time")}` })}
      save={({ start }, basedOn) => move.mutateAsync({ clubId, meetingId, ...partsOf(start), basedOn })}
      pending={move.isPending}
      error={move.error}
      fields={fields}
      className="grid gap-3"
      end={message !== null && changedMeanwhile(move.error) === null && <ErrorNote title={message} />}
    >
      {({ start }) => (
        <div className="flex flex-wrap items-end gap-3">
          <Field label="Date" error={errors.date}>
            {(control) => <Input {...control} type="date" name="date" required defaultValue={partsOf(start).date} />}
          </Field>
          <Field label={`Time (${zone})`} error={errors.time}>
            {(control) => <Input {...control} type="time" name="time" required defaultValue={partsOf(start).time} />}
          </Field>
          <Button type="submit" pending={move.isPending} className="mb-1">
            Move the meeting
          </Button>
        </div>
      )}
    </BasedForm>
  );
}

const fields: FieldWords = { start: { label: "Date and time" } };

function partsOf(start: string): { date: string; time: string } {
  const [date = "", time = ""] = start.split(" ");
  return { date, time };
}
