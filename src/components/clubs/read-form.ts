/** A field's text, trimmed; "" where it is missing. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** What `MeetingFields` holds, as the server takes it. An empty number becomes NaN, which it refuses beside the field. */
export function readMeeting(form: FormData) {
  return {
    weekday: Number(readText(form, "weekday")),
    time: readText(form, "time"),
    lengthMinutes: Number(readText(form, "lengthMinutes") || Number.NaN),
    everyWeeks: Number(readText(form, "everyWeeks")),
    place: readText(form, "place") || null,
  };
}
