import { readDay } from "@/domain/feed/calendar-day";
import { formatDay } from "@/domain/time/format-instant";

/** What was imported, for a heading: a day in words, anything else as it is called. */
export function importTitle(label: string): string {
  return readDay(label) === label ? formatDay(label) : label;
}
