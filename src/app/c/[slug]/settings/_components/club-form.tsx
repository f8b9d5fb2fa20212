"use client";

import { MeetingFields, type MeetingValues, meetingFieldNames } from "@/components/clubs/meeting-fields";
import { readMeeting, readText } from "@/components/clubs/read-form";
import { TimeZoneSelect } from "@/components/time/time-zone-select";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_CLUB_NAME_LENGTH } from "@/domain/clubs/club-limits";
import { type ClubChange, SettingsForm } from "./settings-form";

type ClubFormProps = {
  clubId: string;
  name: string;
  timeZone: string;
  meeting: MeetingValues;
  zones: readonly string[];
};

export function ClubForm({ clubId, name, timeZone, meeting, zones }: ClubFormProps) {
  return (
    <SettingsForm
      clubId={clubId}
      fields={["name", "timeZone", ...meetingFieldNames]}
      read={readClub}
      saved="Saved. The meetings to come follow."
      kind="main"
    >
      {(errors) => (
        <>
          <Field label="Name" error={errors.name}>
            {(control) => (
              <Input {...control} name="name" required maxLength={MAX_CLUB_NAME_LENGTH} defaultValue={name} />
            )}
          </Field>
          <MeetingFields meeting={meeting} errors={errors} />
          <Field label="Time zone" hint="The meeting keeps its hour here when clocks change." error={errors.timeZone}>
            {(control) => <TimeZoneSelect {...control} name="timeZone" zones={zones} initial={timeZone} />}
          </Field>
        </>
      )}
    </SettingsForm>
  );
}

function readClub(form: FormData): ClubChange {
  return { name: readText(form, "name"), timeZone: readText(form, "timeZone"), meeting: readMeeting(form) };
}
