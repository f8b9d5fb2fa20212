import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import {
  MAX_INTERVAL_WEEKS,
  MAX_MEETING_MINUTES,
  MAX_PLACE_LENGTH,
  MIN_MEETING_MINUTES,
} from "@/domain/clubs/club-limits";

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
              min={MIN_MEETING_MINUTES}
              max={MAX_MEETING_MINUTES}
              defaultValue={meeting.lengthMinutes}
            />
          )}
        </Field>
        <Field label="How often" error={errors["meeting.everyWeeks"]}>
          {(control) => (
            <Select {...control} name="everyWeeks" defaultValue={meeting.everyWeeks}>
              {Array.from({ length: MAX_INTERVAL_WEEKS }, (_, index) => index + 1).map((weeks) => (
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
        hint="A room, or a video link that starts with https://"
        error={errors["meeting.place"]}
      >
        {(control) => (
          <Input {...control} name="place" maxLength={MAX_PLACE_LENGTH} defaultValue={meeting.place ?? ""} />
        )}
      </Field>
    </>
  );
}
