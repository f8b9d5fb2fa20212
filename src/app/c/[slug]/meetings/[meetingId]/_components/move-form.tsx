"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { readText } from "@/components/clubs/read-form";
import { BasedForm } from "@/components/forms/based-form";
import { changedMeanwhile } from "@/components/forms/changed-meanwhile";
import type { FieldWords } from "@/components/forms/field-words";
import { OtherClock } from "@/components/time/other-clock";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { zoneCity } from "@/domain/time/zone-names";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

type MoveFormProps = {
  clubId: string;
  meetingId: string;
  date: string;
  time: string;
  zone: string;
  readerZone: string | null;
};

/** Date and time are one decision, so they are one value: "2026-01-06 16:00". */
type Values = { start: string };

export function MoveForm({ clubId, meetingId, date, time, zone, readerZone }: MoveFormProps) {
  const router = useRouter();
  const move = useMutation((trpc) =>
    trpc.meetings.move.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Meeting moved. Calendars and an open vote are updated.");
        router.refresh();
      },
    }),
  );
  const { fields: errors, message } = formErrors(move.error, ["date", "time"]);
  const read = useCallback(
    (form: FormData) => ({ date: readText(form, "date"), time: readText(form, "time"), zone }),
    [zone],
  );
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
        <>
          <div className="flex flex-wrap items-end gap-3">
            <Field label="Date" error={errors.date}>
              {(control) => <Input {...control} type="date" name="date" required defaultValue={partsOf(start).date} />}
            </Field>
            <Field label={`Time in ${zoneCity(zone)}`} error={errors.time}>
              {(control) => <Input {...control} type="time" name="time" required defaultValue={partsOf(start).time} />}
            </Field>
            <Button type="submit" pending={move.isPending} className="mb-1">
              Move the meeting
            </Button>
          </div>
          <OtherClock initial={{ ...partsOf(start), zone }} read={read} readerZone={readerZone} />
        </>
      )}
    </BasedForm>
  );
}

const fields: FieldWords = { start: { label: "Date and time" } };

function partsOf(start: string): { date: string; time: string } {
  const [date = "", time = ""] = start.split(" ");
  return { date, time };
}
