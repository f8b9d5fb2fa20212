import { Temporal } from "temporal-polyfill";
import { epochMs, type InstantInput } from "./instant";
import { zonedDateTime } from "./local-time";
import { zoneFormatter } from "./zone-formatter";

/**
 * - `dateTime`: "Tuesday 11 November, 16:00"; the year follows the month if it is not the year of `now`
 * - `time`: "16:00"
 * - `timeInZone`: "16:00 CET", or "15:45 +0545" where the zone has no abbreviation
 * - `dateTimeInZone`: "Tuesday 11 November, 16:00 CET"
 * - `day`: "Wednesday, 5 November 2025"
 * - `shortDay`: "5 Nov 2025"
 * - `weekdayDay`: "Wed 5 Nov"; the year follows the month if it is not the year of `now`
 */
export type InstantStyle = "dateTime" | "time" | "timeInZone" | "dateTimeInZone" | "day" | "shortDay" | "weekdayDay";

/** English words for what the wall of `zone` shows. The zone is always given: the server's own never decides. */
export function formatInZone(instant: InstantInput, zone: string, style: InstantStyle, now?: InstantInput): string {
  switch (style) {
    case "time":
      return timeOf(instant, zone);
    case "timeInZone":
      return `${timeOf(instant, zone)} ${zoneAbbreviation(instant, zone)}`;
    case "dateTimeInZone":
      return `${formatInZone(instant, zone, "dateTime", now)} ${zoneAbbreviation(instant, zone)}`;
    case "dateTime": {
      const { weekday, day, month, year } = partsOf(instant, zone, "long");
      return `${weekday} ${day} ${month}${isYearOf(now, zone, year) ? "" : ` ${year}`}, ${timeOf(instant, zone)}`;
    }
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
  return formatInZone(`${Temporal.PlainDate.from(date).toString()}T12:00:00Z`, "UTC", style);
}

/**
 * The zone's short name at an instant: "CET", "EST", "AEDT", else its offset as "+0545".
 * British English knows the names of Europe, American and Australian English their own; the others write "GMT+1".
 */
export function zoneAbbreviation(instant: InstantInput, zone: string): string {
  const at = epochMs(instant);
  for (const locale of ["en-GB", "en-US", "en-AU"]) {
    const parts = zoneFormatter(locale, zone, "zoneName").formatToParts(at);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    if (/^[A-Z]+$/.test(name)) return name;
  }
  return zonedDateTime(instant, zone).offset.replace(":", "");
}

function isYearOf(now: InstantInput | undefined, zone: string, year: string): boolean {
  return now === undefined || partsOf(now, zone, "long").year === year;
}

function timeOf(instant: InstantInput, zone: string): string {
  return zonedDateTime(instant, zone).toPlainTime().toString({ smallestUnit: "minute", roundingMode: "trunc" });
}

/** Put together from parts, since the punctuation of a locale changes between versions of its data. */
function partsOf(instant: InstantInput, zone: string, month: "long" | "short") {
  const parts = zoneFormatter("en-GB", zone, "day").formatToParts(epochMs(instant));
  const valueOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  // "Sept" in the locale's short form would be the one month of four letters
  const monthName = month === "long" ? valueOf("month") : valueOf("month").slice(0, 3);
  return { weekday: valueOf("weekday"), day: valueOf("day"), month: monthName, year: valueOf("year") };
}
