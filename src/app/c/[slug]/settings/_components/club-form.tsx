"use client";

import { clubFieldWords } from "@/components/clubs/club-field-words";
import { MeetingElsewhere } from "@/components/clubs/meeting-elsewhere";
import { MeetingFields, type MeetingValues } from "@/components/clubs/meeting-fields";
import { readMeeting, readText } from "@/components/clubs/read-form";
import { TimeZoneSelect } from "@/components/time/time-zone-select";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_CLUB_NAME_LENGTH } from "@/domain/clubs/club-limits";
import type { ZoneGroup } from "@/domain/time/group-time-zones";
import { type ClubChange, SettingsForm } from "./settings-form";

type Club = { name: string; timeZone: string; meeting: MeetingValues };
type ClubFormProps = Club & { clubId: string; zones: readonly ZoneGroup[]; readerZone: string | null; now: string };

export function ClubForm({ clubId, zones, readerZone, now, ...club }: ClubFormProps) {
  return (
    <SettingsForm
      clubId={clubId}
      fields={clubFieldWords}
      stored={flatten(club)}
      pick={flatten}
      read={(form) => flatten(readClub(form))}
      toChange={unflatten}
      saved="Saved. Upcoming meetings are updated."
      kind="main"
    >
      {(base, errors) => (
        <>
          <Field label="Name" error={errors.name}>
            {(control) => (
              <Input {...control} name="name" required maxLength={MAX_CLUB_NAME_LENGTH} defaultValue={base.name} />
            )}
          </Field>
          <MeetingFields meeting={meetingOf(base)} errors={errors} />
          <Field
            label="Time zone"
            hint="The meeting stays at the same local time when clocks change."
            error={errors.timeZone}
          >
            {(control) => <TimeZoneSelect {...control} name="timeZone" zones={zones} initial={base.timeZone} />}
          </Field>
          <MeetingElsewhere meeting={meetingOf(base)} zone={base.timeZone} readerZone={readerZone} now={now} />
        </>
      )}
    </SettingsForm>
  );
}

const readClub = (form: FormData): Club => ({
  name: readText(form, "name"),
  timeZone: readText(form, "timeZone"),
  meeting: readMeeting(form),
});

/** By the paths of the fields. */
const flatten = ({ name, timeZone, meeting }: Club) => ({
  name,
  timeZone,
  "meeting.weekday": meeting.weekday,
  "meeting.time": meeting.time,
  "meeting.lengthMinutes": meeting.lengthMinutes,
  "meeting.everyWeeks": meeting.everyWeeks,
  "meeting.place": meeting.place,
});

type Values = ReturnType<typeof flatten>;

const meetingOf = (values: Values): MeetingValues => ({
  weekday: values["meeting.weekday"],
  time: values["meeting.time"],
  lengthMinutes: values["meeting.lengthMinutes"],
  everyWeeks: values["meeting.everyWeeks"],
  place: values["meeting.place"],
});

const unflatten = (values: Values): ClubChange => ({
  name: values.name,
  timeZone: values.timeZone,
  meeting: meetingOf(values),
});
