"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { MeetingElsewhere } from "@/components/clubs/meeting-elsewhere";
import { MeetingFields, meetingFieldNames } from "@/components/clubs/meeting-fields";
import { readMeeting, readText } from "@/components/clubs/read-form";
import { TimeZoneSelect } from "@/components/time/time-zone-select";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_CLUB_NAME_LENGTH, MAX_SLUG_LENGTH, MIN_SLUG_LENGTH } from "@/domain/clubs/club-limits";
import { suggestSlug } from "@/domain/clubs/slug";
import type { ZoneGroup } from "@/domain/time/group-time-zones";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";
import { LeftOutDates } from "./left-out-dates";

const usualMeeting = { weekday: 2, time: "16:00", lengthMinutes: 60, everyWeeks: 1, place: null };
const shown = ["name", "slug", "timeZone", ...meetingFieldNames];

type NewClubFormProps = { zones: readonly ZoneGroup[]; ownZone: string | null; now: string };

export function NewClubForm({ zones, ownZone, now }: NewClubFormProps) {
  const router = useRouter();
  const create = useMutation((trpc) =>
    trpc.clubs.create.mutationOptions({
      meta: { inline: true },
      onSuccess: ({ slug }) => router.push(`/c/${slug}`),
    }),
  );
  const [name, setName] = useState("");
  const [ownSlug, setOwnSlug] = useState<string | null>(null); // until it is edited it follows the name
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const { fields, message } = formErrors(create.error, shown);
  const isTaken = create.error?.data?.reason === "name_taken";

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (create.isPending) return;
    const form = new FormData(event.currentTarget);
    create.mutate({
      name: readText(form, "name"),
      slug: readText(form, "slug"),
      timeZone: readText(form, "timeZone"),
      meeting: readMeeting(form),
      leftOut,
    });
  };

  return (
    <form onSubmit={submit} className="grid gap-5">
      <Field label="Name" error={fields.name}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={MAX_CLUB_NAME_LENGTH}
            autoComplete="off"
            autoFocus
            placeholder="Tuesday Readers"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Address"
        hint="Used in the club’s links. Can’t be changed later. Use lowercase letters, digits and hyphens."
        error={isTaken ? message : fields.slug}
      >
        {(control) => (
          <span className="flex w-full items-center gap-1.5">
            <span aria-hidden="true" className="text-ink-3">
              /c/
            </span>
            <Input
              {...control}
              name="slug"
              required
              minLength={MIN_SLUG_LENGTH}
              maxLength={MAX_SLUG_LENGTH}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={ownSlug ?? (name.trim() === "" ? "" : suggestSlug(name))}
              onChange={(event) => setOwnSlug(event.target.value)}
            />
          </span>
        )}
      </Field>
      <fieldset className="grid gap-5 border-t border-line pt-5">
        <legend className="float-left w-full type-title">The meeting</legend>
        <MeetingFields meeting={usualMeeting} errors={fields} />
        <Field
          label="Time zone"
          hint="The meeting stays at the same local time when clocks change. Members elsewhere see their own time beside it."
          error={fields.timeZone}
        >
          {(control) => <TimeZoneSelect {...control} name="timeZone" zones={zones} initial={ownZone} />}
        </Field>
        <MeetingElsewhere meeting={usualMeeting} zone={ownZone ?? "UTC"} readerZone={ownZone} now={now} />
        <LeftOutDates dates={leftOut} onChange={setLeftOut} />
      </fieldset>
      {message !== null && !isTaken && <ErrorNote title="The club was not created.">{message}</ErrorNote>}
      <div>
        <Button type="submit" kind="main" pending={create.isPending || create.isSuccess}>
          Create the club
        </Button>
      </div>
    </form>
  );
}
