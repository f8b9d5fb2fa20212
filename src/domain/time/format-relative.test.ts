import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRelative } from "./format-relative";
import { addMinutes } from "./instant";
import { daysBetween, localDate } from "./local-time";

const noon = "2025-11-11T11:00:00.000Z"; // 12:00 in Berlin
const HOUR = 60;
const DAY = 24 * HOUR;

test.each([
  [0, "just now"],
  [-59 / 60, "just now"],
  [59 / 60, "in less than a minute"],
  [1, "in 1 minute"],
  [-12.5, "12 minutes ago"],
  [59.9, "in 59 minutes"],
  [HOUR, "in 1 hour"],
  [-11.9 * HOUR, "11 hours ago"],
  [-12.1 * HOUR, "yesterday"],
  [12.1 * HOUR, "tomorrow"],
  [-35.9 * HOUR, "yesterday"],
  [-37 * HOUR, "2 days ago"],
  [2 * DAY, "in 2 days"],
  [-6 * DAY, "6 days ago"],
  [-8 * DAY, "1 week ago"],
  [59 * DAY, "in 8 weeks"],
  [60 * DAY, "in 2 months"],
  [-800 * DAY, "2 years ago"],
])("%d minutes from noon in Berlin is %j", (minutes, text) => {
  expect(formatRelative(addMinutes(noon, minutes), noon, "Europe/Berlin")).toBe(text);
});

describe("days are those of the reader's calendar", () => {
  // 23:30 in Berlin on Monday, 04:15 in Kathmandu on Tuesday
  const said = "2025-11-10T22:30:00Z";
  test.each([
    ["2025-11-10T22:50:00Z", "Europe/Berlin", "20 minutes ago"],
    ["2025-11-10T23:10:00Z", "Europe/Berlin", "40 minutes ago"], // past midnight
    ["2025-11-11T04:00:00Z", "Europe/Berlin", "5 hours ago"],
    ["2025-11-11T07:00:00Z", "Europe/Berlin", "yesterday"],
    ["2025-11-11T07:00:00Z", "Asia/Kathmandu", "8 hours ago"],
    ["2025-11-11T18:10:00Z", "Asia/Kathmandu", "19 hours ago"], // 23:55 there
    ["2025-11-11T18:20:00Z", "Asia/Kathmandu", "yesterday"], // 00:05 there
    ["2025-11-11T22:59:00Z", "Europe/Berlin", "yesterday"],
    ["2025-11-11T23:01:00Z", "Europe/Berlin", "2 days ago"],
  ])("at %s in %s: %s", (now, zone, text) => {
    expect(formatRelative(said, now, zone)).toBe(text);
  });
});

test.each([
  // Clocks in Berlin went forward at 02:00 on 29 March and back at 03:00 on 25 October 2026.
  ["2026-03-28T23:30:00Z", "2026-03-29T21:30:00Z", "22 hours ago"], // 00:30 and 23:30 of a day of 23 hours
  ["2026-03-28T12:00:00Z", "2026-03-30T11:30:00Z", "2 days ago"], // 47.5 hours
  ["2026-10-24T22:30:00Z", "2026-10-25T22:30:00Z", "24 hours ago"], // 00:30 and 23:30 of a day of 25 hours
  ["2026-10-24T10:00:00Z", "2026-10-25T22:30:00Z", "yesterday"], // 36.5 hours
])("across a change of clocks, from %s to %s: %s", (instant, now, text) => {
  expect(formatRelative(instant, now, "Europe/Berlin")).toBe(text);
});

test("whoever crosses the date line counts the days of where they are", () => {
  const now = "2026-05-10T12:00:00Z"; // 10 May 02:00 in Honolulu, 11 May 02:00 on Kiritimati
  expect(formatRelative("2026-05-10T03:00:00Z", now, "Pacific/Honolulu")).toBe("yesterday");
  expect(formatRelative("2026-05-10T03:00:00Z", now, "Pacific/Kiritimati")).toBe("yesterday");
  expect(formatRelative("2026-05-10T09:30:00Z", now, "Pacific/Honolulu")).toBe("2 hours ago");
});

test("never more hours than a day has, and each number of days is that between the calendar's dates", () => {
  const zones = fc.constantFrom("Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "UTC");
  const minutes = fc.integer({ min: -6 * DAY, max: 6 * DAY });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * DAY }), minutes, zones, (start, distance, zone) => {
      const now = addMinutes("2026-01-01T00:00:00Z", start);
      const instant = addMinutes(now, distance);
      const words = formatRelative(instant, now, zone);
      const days = Math.abs(daysBetween(localDate(now, zone), localDate(instant, zone)));
      const hours = /(\d+) hours?/.exec(words)?.[1];
      if (hours !== undefined) expect(Number(hours)).toBeLessThan(days === 0 ? 25 : 6);
      if (/yesterday|tomorrow/.test(words)) expect(days).toBe(1);
      const said = /(\d+) days/.exec(words)?.[1];
      if (said !== undefined) expect(Number(said)).toBe(days);
    }),
  );
});
