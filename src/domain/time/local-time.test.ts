import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, localDate, onOrAfter, toInstant, toLocal, weekdayOf } from "./local-time";

describe("toInstant", () => {
  test.each([
    ["an ordinary day", "2025-11-11", "16:00", "Europe/Berlin", "2025-11-11T15:00:00.000Z"],
    ["a zone of odd minutes", "2025-11-11", "16:00", "Asia/Kathmandu", "2025-11-11T10:15:00.000Z"],
    ["a gap: moves forward by it", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["an overlap: the earlier", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["a gap of half an hour", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00.000Z"],
    ["an overlap of half an hour", "2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
    ["a gap at midnight", "2026-04-24", "00:30", "Africa/Cairo", "2026-04-23T22:30:00.000Z"],
    ["a day that was left out whole", "2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
  ])("%s", (_case, date, time, zone, instant) => {
    expect(toInstant({ date, time }, zone)).toBe(instant);
  });

  test.each([
    ["2025-02-29", "16:00", "UTC"],
    ["2025-11-11", "24:00", "UTC"],
    ["2025-11-11", "16:00", "Mars/Olympus"],
  ])("%s %s %s is refused", (date, time, zone) => {
    expect(() => toInstant({ date, time }, zone)).toThrow(RangeError);
  });
});

test("what the wall shows at an instant leads back to it, outside the hours that come twice", () => {
  const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 });
  const zone = fc.constantFrom("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Africa/Casablanca", "UTC");
  fc.assert(
    fc.property(minute, zone, (minutes, zoneName) => {
      const instant = new Date(minutes * 60_000).toISOString();
      const again = toInstant(toLocal(instant, zoneName), zoneName);
      const behind = Date.parse(instant) - Date.parse(again);
      expect([0, 3_600_000]).toContain(behind); // an hour only for the second of two equal wall times
      expect(toLocal(again, zoneName)).toEqual(toLocal(instant, zoneName));
    }),
  );
});

test("the local date follows the zone, not the server", () => {
  expect(localDate("2025-11-11T18:20:00Z", "Asia/Kathmandu")).toBe("2025-11-12");
  expect(localDate("2025-11-11T18:20:00Z", "Europe/Berlin")).toBe("2025-11-11");
  expect(localDate("2025-11-11T02:20:00Z", "America/New_York")).toBe("2025-11-10");
});

test("dates are counted across months, years and leap days", () => {
  expect(weekdayOf("2025-11-11")).toBe(2);
  expect(weekdayOf("2025-11-16")).toBe(7);
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(daysBetween("2025-12-30", "2026-01-02")).toBe(3);
  expect(daysBetween("2026-01-02", "2025-12-30")).toBe(-3);
  expect(onOrAfter("2025-11-11", 2)).toBe("2025-11-11");
  expect(onOrAfter("2025-11-12", 2)).toBe("2025-11-18");
  expect(onOrAfter("2025-11-14", 7)).toBe("2025-11-16");
});
