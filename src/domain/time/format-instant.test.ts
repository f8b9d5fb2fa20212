import { describe, expect, test } from "vitest";
import { formatDay, formatInZone, zoneAbbreviation } from "./format-instant";
import { formatRelative } from "./format-relative";

const meeting = "2025-11-11T15:00:00.000Z";

describe("formatInZone", () => {
  test.each([
    ["dateTime", "Europe/Berlin", "Tuesday 11 November, 16:00"],
    ["dateTime", "Asia/Kathmandu", "Tuesday 11 November, 20:45"],
    ["dateTime", "Pacific/Auckland", "Wednesday 12 November, 04:00"],
    ["dateTimeInZone", "Europe/Berlin", "Tuesday 11 November, 16:00 CET"],
    ["time", "America/New_York", "10:00"],
    ["timeInZone", "Europe/Berlin", "16:00 CET"],
    ["timeInZone", "Asia/Kathmandu", "20:45 +0545"],
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
    expect(formatInZone("2026-01-01T00:30:00Z", "Asia/Kathmandu", "dateTime", "2025-12-31T20:00:00Z")).toBe(
      "Thursday 1 January, 06:15",
    );
  });

  test("midnight is 00:00 and a second before the hour is still the minute before", () => {
    expect(formatInZone("2025-11-11T00:00:00Z", "UTC", "time")).toBe("00:00");
    expect(formatInZone("2025-11-11T15:59:59.999Z", "UTC", "time")).toBe("15:59");
  });
});

test.each([
  ["Europe/London", "GMT", "BST"],
  ["Europe/Berlin", "CET", "CEST"],
  ["America/New_York", "EST", "EDT"],
  ["America/Los_Angeles", "PST", "PDT"],
  ["Australia/Brisbane", "AEST", "AEST"],
  ["Asia/Kathmandu", "+0545", "+0545"],
  ["America/Sao_Paulo", "-0300", "-0300"],
  ["UTC", "UTC", "UTC"],
])("%s is %s in January and %s in July", (zone, january, july) => {
  expect(zoneAbbreviation("2026-01-15T12:00:00Z", zone)).toBe(january);
  expect(zoneAbbreviation("2026-07-15T12:00:00Z", zone)).toBe(july);
});

test("days in words", () => {
  expect(formatDay("2025-11-05")).toBe("Wednesday, 5 November 2025");
  expect(formatDay("2025-09-05", "shortDay")).toBe("5 Sep 2025");
  expect(() => formatDay("2025-13-05")).toThrow(RangeError);
  expect(() => formatDay("2025-02-30")).toThrow(RangeError);
});

test.each([
  [0, "just now"],
  [-59, "just now"],
  [59, "in less than a minute"],
  [60, "in 1 minute"],
  [-12 * 60 - 30, "12 minutes ago"],
  [3_599, "in 59 minutes"],
  [3_600, "in 1 hour"],
  [23.9 * 3_600, "in 23 hours"],
  [47.9 * 3_600, "in 47 hours"],
  [48 * 3_600, "in 2 days"],
  [-8 * 86_400, "1 week ago"],
  [59 * 86_400, "in 8 weeks"],
  [60 * 86_400, "in 2 months"],
  [-800 * 86_400, "2 years ago"],
])("%d seconds from now is %j", (seconds, text) => {
  expect(formatRelative(new Date(Date.parse(meeting) + seconds * 1_000), meeting)).toBe(text);
});
