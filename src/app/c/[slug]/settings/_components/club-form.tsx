"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { MeetingFields, type MeetingValues, meetingFieldNames } from "@/components/clubs/meeting-fields";
import { readMeeting, readText } from "@/components/clubs/read-form";
import { TimeZoneSelect } from "@/components/time/time-zone-select";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { CLUB_NAME_MAX } from "@/domain/clubs/club-limits";
import { useTRPC } from "@/trpc/client";
import { formErrors } from "@/trpc/form-errors";

type ClubFormProps = {
  clubId: string;
  name: string;
  timeZone: string;
  meeting: MeetingValues;
  zones: readonly string[];
};

export function ClubForm({ clubId, name, timeZone, meeting, zones }: ClubFormProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const update = useMutation(
    trpc.clubs.update.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Saved. The meetings to come follow.");
        router.refresh();
      },
    }),
  );
  const { fields, message } = formErrors(update.error, ["name", "timeZone", ...meetingFieldNames]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (update.isPending) return;
    const form = new FormData(event.currentTarget);
    update.mutate({
      clubId,
      name: readText(form, "name"),
      timeZone: readText(form, "timeZone"),
      meeting: readMeeting(form),
    });
  };

  return (
    <form onSubmit={submit} className="grid gap-5">
      <Field label="Name" error={fields.name}>
        {(control) => <Input {...control} name="name" required maxLength={CLUB_NAME_MAX} defaultValue={name} />}
      </Field>
      <MeetingFields meeting={meeting} errors={fields} />
      <Field label="Time zone" hint="The meeting keeps its hour here when clocks change." error={fields.timeZone}>
        {(control) => <TimeZoneSelect {...control} name="timeZone" zones={zones} initial={timeZone} />}
      </Field>
      {message !== null && <ErrorNote title="This was not saved.">{message}</ErrorNote>}
      <div>
        <Button type="submit" kind="main" pending={update.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
