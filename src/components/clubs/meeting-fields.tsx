import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EVERY_WEEKS_MAX, MEETING_MINUTES_MAX, MEETING_MINUTES_MIN, PLACE_MAX } from "@/domain/clubs/club-limits";

export type MeetingValues = {
  weekday: number;
  time: string;
  lengthMinutes: number;
  everyWeeks: number;
  place: string | null;
};

/** The paths under which a refusal names these fields. */
export const meetingFieldNames = ["time", "lengthMinutes", "everyWeeks", "weekday", "place"].map(
  (name) => `meeting.${name}`,
);

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** The weekly meeting's inputs, read back by `readMeeting`. */
export function MeetingFields({ meeting, errors }: { meeting: MeetingValues; errors: Record<string, string> }) {
  return (
    <>
      <div className="grid max-w-[32rem] grid-cols-2 gap-4">
        <Field label="Day" error={errors["meeting.weekday"]}>
          {(control) => (
            <Select {...control} name="weekday" defaultValue={meeting.weekday}>
              {weekdays.map((day, index) => (
                <option key={day} value={index + 1}>
                  {day}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Time" error={errors["meeting.time"]}>
          {(control) => <Input {...control} name="time" type="time" required defaultValue={meeting.time} />}
        </Field>
        <Field label="Length in minutes" error={errors["meeting.lengthMinutes"]}>
          {(control) => (
            <Input
              {...control}
              name="lengthMinutes"
              type="number"
              required
              min={MEETING_MINUTES_MIN}
              max={MEETING_MINUTES_MAX}
              defaultValue={meeting.lengthMinutes}
            />
          )}
        </Field>
        <Field label="How often" error={errors["meeting.everyWeeks"]}>
          {(control) => (
            <Select {...control} name="everyWeeks" defaultValue={meeting.everyWeeks}>
              {Array.from({ length: EVERY_WEEKS_MAX }, (_, index) => index + 1).map((weeks) => (
                <option key={weeks} value={weeks}>
                  {weeks === 1 ? "Every week" : `Every ${weeks} weeks`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field
        label="Place"
        optional
        hint="A room, or a video link that begins with https://"
        error={errors["meeting.place"]}
      >
        {(control) => <Input {...control} name="place" maxLength={PLACE_MAX} defaultValue={meeting.place ?? ""} />}
      </Field>
    </>
  );
}
