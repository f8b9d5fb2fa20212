import { describe, expect, test } from "vitest";
import { occurrences } from "./series";

/**
 * Ten years in twenty zones against Intl.DateTimeFormat, which shares no code with the arithmetic under test:
 * formatted in the zone, each start must show the series' own date and time. Where it cannot, since clocks sprang over
 * it, the wall must show the time moved forward by the gap, and the minute before the gap must be the earlier wall time.
 */
const zones = [
  "Europe/Berlin",
  "Europe/London",
  "Europe/Dublin",
  "Europe/Lisbon",
  "Europe/Kyiv",
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Sao_Paulo",
  "America/Santiago",
  "America/Havana",
  "Asia/Kathmandu",
  "Asia/Jerusalem",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Atlantic/Azores",
] as const;
const WEEKS = 522;

function wallIn(zone: string) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return (ms: number) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
    return `${at("year")}-${at("month")}-${at("day")}T${at("hour")}:${at("minute")}:${at("second")}`;
  };
}

describe.each(zones)("%s", (zone) => {
  const wall = wallIn(zone);
  const offsetMs = (ms: number) => Date.parse(`${wall(ms)}Z`) - ms;

  // Sunday nights are when most clocks change; midnight, 02:30 and 23:45 lie inside some gaps, 16:00 in none.
  test.each([
    [7, "00:00"],
    [7, "02:30"],
    [6, "23:45"],
    [5, "00:30"],
    [2, "16:00"],
  ])("weekday %d at %s", (weekday, time) => {
    const series = { weekday, time, zone, everyWeeks: 1, lengthMinutes: 90, startsOn: "2025-01-01", except: [] };
    const found = occurrences(series, { after: "2025-01-01T00:00:00Z", count: WEEKS });
    expect(found).toHaveLength(WEEKS);
    let moved = 0;
    for (const [index, { seriesDate, startsAt, endsAt }] of found.entries()) {
      const start = Date.parse(startsAt);
      expect(new Date(`${seriesDate}T00:00:00Z`).getUTCDay()).toBe(weekday % 7);
      expect(Date.parse(endsAt) - start).toBe(90 * 60_000);
      const before = found[index - 1];
      if (before) expect(Date.parse(seriesDate) - Date.parse(before.seriesDate)).toBe(7 * 86_400_000);
      if (wall(start) === `${seriesDate}T${time}:00`) {
        // an hour that comes twice: an hour (or half) earlier the wall must not show the same
        for (const earlier of [30, 60]) expect(wall(start - earlier * 60_000)).not.toBe(wall(start));
        continue;
      }
      moved += 1;
      const offsetBefore = offsetMs(start - 86_400_000);
      const gapMs = offsetMs(start) - offsetBefore;
      expect(gapMs).toBeGreaterThan(0);
      expect(wall(start)).toBe(new Date(Date.parse(`${seriesDate}T${time}:00Z`) + gapMs).toISOString().slice(0, 19));
    }
    expect(moved).toBeLessThanOrEqual(11); // at most one gap a year
    if (time === "16:00") expect(moved).toBe(0);
    if (zone === "Europe/Berlin" && time === "02:30") expect(moved).toBeGreaterThanOrEqual(9);
  });
});
