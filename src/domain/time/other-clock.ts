import { formatInZone } from "./format-instant";
import type { InstantInput } from "./instant";
import type { LocalDateTime } from "./local-time";
import { dayNumber, isSameWall, wallInstant } from "./wall-clock";
import { zoneAsPlace, zoneShortName } from "./zone-names";

const DAY_MS = 24 * 3_600_000;

/**
 * For whoever types a time by the clock of `zone` and lives by another: "17:00 in Kathmandu is 12:15 CET for you", with
 * the day where it is another. Null where both show the same.
 */
export function otherClockWords(instant: InstantInput, zone: string, readerZone: string): string | null {
  if (isSameWall(instant, zone, readerZone)) return null;
  const isSameDay = dayNumber(instant, zone) === dayNumber(instant, readerZone);
  const own = formatInZone(instant, readerZone, isSameDay ? "time" : "shortDateTime", instant);
  return `${formatInZone(instant, zone, "time")} ${zoneAsPlace(instant, zone)} is ${own} ${zoneShortName(instant, readerZone)} for you.`;
}

/** The first date from today on, by the calendar of `zone`, that is the ISO weekday `weekday`. */
export function nextDateOn(weekday: number, now: InstantInput, zone: string): string {
  const today = dayNumber(now, zone);
  const weekdayToday = ((((today + 3) % 7) + 7) % 7) + 1; // 1 January 1970 was a Thursday
  return new Date((today + ((weekday - weekdayToday + 7) % 7)) * DAY_MS).toISOString().slice(0, 10);
}

/** `wallInstant`, or null while a part of it is not filled in. */
export function readLocal({ date, time }: LocalDateTime, zone: string): string | null {
  return date === "" || time === "" ? null : wallInstant({ date, time }, zone);
}
