import { Temporal } from "temporal-polyfill";
import { epochMs, type InstantInput, isoInstant } from "./instant";

/** What a calendar and a clock on the wall show: date "YYYY-MM-DD", time "HH:MM" (24 hours). */
export type LocalDateTime = { date: string; time: string };

/**
 * The instant at which the wall of `zone` shows `local`.
 *
 * Where clocks spring forward and the time does not exist, it moves forward by the length of the gap (02:30 becomes
 * 03:30); where they fall back and it comes twice, the earlier one counts. This is "compatible" in Temporal, and the
 * reading that RFC 5545, 3.3.5 prescribes to calendars, so an entry and its meeting agree. Throws a RangeError for an
 * impossible date, time or zone.
 */
export function toInstant(local: LocalDateTime, zone: string): string {
  const wall = Temporal.PlainDate.from(local.date, { overflow: "reject" }).toPlainDateTime(
    Temporal.PlainTime.from(local.time, { overflow: "reject" }),
  );
  return isoInstant(wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** What the wall of `zone` shows at an instant; seconds are cut off. */
export function toLocal(instant: InstantInput, zone: string): LocalDateTime {
  const zoned = zonedDateTime(instant, zone);
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: "minute", roundingMode: "trunc" }),
  };
}

/** The local date in `zone` at an instant, "YYYY-MM-DD". */
export function localDate(instant: InstantInput, zone: string): string {
  return toLocal(instant, zone).date;
}

/** ISO weekday of a local date: Monday is 1, Sunday 7. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The local date `days` later (earlier if negative). */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Days from one local date to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}

/** The first date on or after `date` that is the ISO weekday `weekday`. */
export function onOrAfter(date: string, weekday: number): string {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

export function zonedDateTime(instant: InstantInput, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs(instant)).toZonedDateTimeISO(zone);
}
