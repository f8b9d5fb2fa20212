import { epochMs, type InstantInput } from "./instant";
import { clockTime, dayNumber } from "./wall-clock";
import { zoneFormatter } from "./zone-formatter";

/**
 * - `dateTime`: "Tuesday 11 November, 16:00"; the year follows the month if it is not the year of `now`
 * - `shortDateTime`: "Tue 11 Nov, 16:00"; the year as above
 * - `time`: "16:00"
 * - `timeOrDay`: "16:00" of the day of `now`, and of another "Tue 11 Nov, 16:00"
 * - `full`: "Wednesday, 5 November 2025, 16:00"
 * - `day`: "Wednesday, 5 November 2025"
 * - `shortDay`: "5 Nov 2025"
 * - `weekdayDay`: "Wed 5 Nov"; the year as above
 */
export type InstantStyle =
  | "dateTime"
  | "shortDateTime"
  | "time"
  | "timeOrDay"
  | "full"
  | "day"
  | "shortDay"
  | "weekdayDay";

/**
 * English words for what the wall of `zone` shows, without the zone's name. The zone is always given: the server's own
 * never decides. What people read comes by `writeInstant`, which adds it.
 */
export function formatInZone(instant: InstantInput, zone: string, style: InstantStyle, now?: InstantInput): string {
  switch (style) {
    case "time":
      return clockTime(instant, zone);
    case "dateTime": {
      const { weekday, day, month, year } = partsOf(instant, zone, "long");
      return `${weekday} ${day} ${month}${isYearOf(now, zone, year) ? "" : ` ${year}`}, ${clockTime(instant, zone)}`;
    }
    case "shortDateTime":
      return `${formatInZone(instant, zone, "weekdayDay", now)}, ${clockTime(instant, zone)}`;
    case "timeOrDay":
      return now === undefined || dayNumber(instant, zone) === dayNumber(now, zone)
        ? clockTime(instant, zone)
        : formatInZone(instant, zone, "shortDateTime", now);
    case "full":
      return `${formatInZone(instant, zone, "day")}, ${clockTime(instant, zone)}`;
    case "day": {
      const { weekday, day, month, year } = partsOf(instant, zone, "long");
      return `${weekday}, ${day} ${month} ${year}`;
    }
    case "shortDay": {
      const { day, month, year } = partsOf(instant, zone, "short");
      return `${day} ${month} ${year}`;
    }
    case "weekdayDay": {
      const { weekday, day, month, year } = partsOf(instant, zone, "short");
      return `${weekday.slice(0, 3)} ${day} ${month}${isYearOf(now, zone, year) ? "" : ` ${year}`}`;
    }
  }
}

/** A local date "YYYY-MM-DD" in words: "Wednesday, 5 November 2025", or "5 Nov 2025". Throws a RangeError for no date. */
export function formatDay(date: string, style: "day" | "shortDay" = "day"): string {
  const noon = `${date}T12:00:00Z`;
  // 30 February is read as 2 March.
  if (new Date(epochMs(noon)).toISOString().slice(0, 10) !== date) throw new RangeError(`Not a date: ${date}`);
  return formatInZone(noon, "UTC", style);
}

function isYearOf(now: InstantInput | undefined, zone: string, year: string): boolean {
  return now === undefined || partsOf(now, zone, "long").year === year;
}

/** Put together from parts, since the punctuation of a locale changes between versions of its data. */
function partsOf(instant: InstantInput, zone: string, month: "long" | "short") {
  const parts = zoneFormatter("en-GB", zone, "day").formatToParts(epochMs(instant));
  const valueOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  // "Sept" in the locale's short form would be the one month of four letters
  const monthName = month === "long" ? valueOf("month") : valueOf("month").slice(0, 3);
  return { weekday: valueOf("weekday"), day: valueOf("day"), month: monthName, year: valueOf("year") };
}
