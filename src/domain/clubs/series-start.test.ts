import { expect, test } from "vitest";
import { firstSeriesDate, needsNewStart } from "./series-start";

const tuesdays = { weekday: 2, time: "16:00", lengthMinutes: 60 };

test.each([
  ["the same day, before the hour", "2026-01-06T14:59:00Z", "Europe/Berlin", "2026-01-06"],
  ["the same day, at the very hour", "2026-01-06T15:00:00Z", "Europe/Berlin", "2026-01-13"],
  ["the day after", "2026-01-07T08:00:00Z", "Europe/Berlin", "2026-01-13"],
  ["Tuesday already, in a zone ahead", "2026-01-05T23:00:00Z", "Pacific/Auckland", "2026-01-06"],
  ["still Monday, in a zone behind", "2026-01-06T06:00:00Z", "America/Los_Angeles", "2026-01-06"],
  ["Tuesday evening, in a zone behind", "2026-01-07T03:00:00Z", "America/Los_Angeles", "2026-01-13"],
])("%s", (_, now, zone, date) => {
  expect(firstSeriesDate(tuesdays, zone, now)).toBe(date);
});

test("the weeks are counted anew for another weekday or rhythm alone", () => {
  expect(needsNewStart({ weekday: 2, everyWeeks: 1 }, { weekday: 3, everyWeeks: 1 })).toBe(true);
  expect(needsNewStart({ weekday: 2, everyWeeks: 1 }, { weekday: 2, everyWeeks: 2 })).toBe(true);
  expect(needsNewStart({ weekday: 2, everyWeeks: 2 }, { weekday: 2, everyWeeks: 2 })).toBe(false);
});
