import { expect, test } from "vitest";
import { weekdayOf } from "./local-time";
import { nextDateOn, otherClockWords, readLocal } from "./other-clock";

const instant = "2026-11-13T11:15:00Z";

test.each([
  ["Asia/Kathmandu", "Europe/Berlin", "17:00 in Kathmandu is 12:15 CET for you."],
  ["Asia/Kathmandu", "America/Los_Angeles", "17:00 in Kathmandu is 03:15 PST for you."],
  ["Pacific/Auckland", "America/New_York", "00:15 in Auckland is Fri 13 Nov, 06:15 EST for you."],
  ["Europe/Paris", "Europe/Berlin", null],
])("typed in %s, read in %s: %s", (zone, readerZone, words) => {
  expect(otherClockWords(instant, zone, readerZone)).toBe(words);
});

test("the next date on a weekday is counted by the calendar of the zone", () => {
  const now = "2025-11-11T18:20:00Z"; // Tuesday in Berlin, Wednesday in Kathmandu
  expect(nextDateOn(2, now, "Europe/Berlin")).toBe("2025-11-11");
  expect(nextDateOn(2, now, "Asia/Kathmandu")).toBe("2025-11-18");
  for (let weekday = 1; weekday <= 7; weekday += 1) expect(weekdayOf(nextDateOn(weekday, now, "UTC"))).toBe(weekday);
});

test("a time that is not filled in is none", () => {
  expect(readLocal({ date: "", time: "17:00" }, "UTC")).toBeNull();
  expect(readLocal({ date: "2026-11-13", time: "" }, "UTC")).toBeNull();
  expect(readLocal({ date: "2026-11-13", time: "17:00" }, "Asia/Kathmandu")).toBe("2026-11-13T11:15:00.000Z");
});
