import { describe, expect, test } from "vitest";
import { formatDay, formatInZone } from "./format-instant";

const meeting = "2025-11-11T15:00:00.000Z";

describe("formatInZone", () => {
  test.each([
    ["dateTime", "Europe/Berlin", "Tuesday 11 November, 16:00"],
    ["dateTime", "Asia/Kathmandu", "Tuesday 11 November, 20:45"],
    ["dateTime", "Pacific/Auckland", "Wednesday 12 November, 04:00"],
    ["shortDateTime", "Europe/Berlin", "Tue 11 Nov, 16:00"],
    ["time", "America/New_York", "10:00"],
    ["full", "Pacific/Auckland", "Wednesday, 12 November 2025, 04:00"],
    ["day", "Pacific/Auckland", "Wednesday, 12 November 2025"],
    ["shortDay", "UTC", "11 Nov 2025"],
    ["weekdayDay", "Europe/Berlin", "Tue 11 Nov"],
  ] as const)("%s in %s", (style, zone, text) => {
    expect(formatInZone(meeting, zone, style)).toBe(text);
  });

  test("names the year only where it is not this one, by the zone's own new year", () => {
    expect(formatInZone(meeting, "Europe/Berlin", "dateTime", "2025-01-01T00:00:00Z")).toBe(
      "Tuesday 11 November, 16:00",
    );
    expect(formatInZone(meeting, "Europe/Berlin", "dateTime", "2026-02-01T00:00:00Z")).toBe(
      "Tuesday 11 November 2025, 16:00",
    );
    expect(formatInZone(meeting, "Europe/Berlin", "shortDateTime", "2026-02-01T00:00:00Z")).toBe(
      "Tue 11 Nov 2025, 16:00",
    );
    expect(formatInZone("2026-01-01T00:30:00Z", "Asia/Kathmandu", "dateTime", "2025-12-31T20:00:00Z")).toBe(
      "Thursday 1 January, 06:15",
    );
  });

  test("the time alone on the day of now, by the zone's own midnight", () => {
    const saved = "2025-11-05T17:02:00Z";
    expect(formatInZone(saved, "Asia/Kathmandu", "timeOrDay", "2025-11-05T17:30:00Z")).toBe("22:47");
    expect(formatInZone(saved, "Asia/Kathmandu", "timeOrDay", "2025-11-05T18:30:00Z")).toBe("Wed 5 Nov, 22:47");
  });

  test("midnight is 00:00 and a second before the hour is still the minute before", () => {
    expect(formatInZone("2025-11-11T00:00:00Z", "UTC", "time")).toBe("00:00");
    expect(formatInZone("2025-11-11T15:59:59.999Z", "UTC", "time")).toBe("15:59");
  });
});

test("days in words", () => {
  expect(formatDay("2025-11-05")).toBe("Wednesday, 5 November 2025");
  expect(formatDay("2025-09-05", "shortDay")).toBe("5 Sep 2025");
  expect(() => formatDay("2025-13-05")).toThrow(RangeError);
  expect(() => formatDay("2025-02-30")).toThrow(RangeError);
});
