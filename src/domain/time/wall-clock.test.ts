import fc from "fast-check";
import { expect, test } from "vitest";
import { addMinutes } from "./instant";
import { localDate, toInstant, toLocal, zonedDateTime } from "./local-time";
import { listTimeZones } from "./time-zone-list";
import { clockTime, comesTwice, dayNumber, offsetMinutes, wallInstant } from "./wall-clock";

const zones = fc.constantFrom(...listTimeZones());
const instants = fc
  .integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString());

test.each([
  ["2026-10-24T23:59:59Z", false],
  ["2026-10-25T00:00:00Z", true],
  ["2026-10-25T01:59:59Z", true],
  ["2026-10-25T02:00:00Z", false],
  ["2026-03-29T01:30:00Z", false],
])("the wall of Berlin shows %s twice: %s", (instant, twice) => {
  expect(comesTwice(instant, "Europe/Berlin")).toBe(twice);
});

test.each([
  ["Australia/Lord_Howe", "2026-04-04T14:45:00Z"], // half an hour
  ["Antarctica/Troll", "2026-10-25T00:30:00Z"], // two hours
])("the wall of %s shows %s twice", (zone, instant) => {
  expect(comesTwice(instant, zone)).toBe(true);
});

test("what the wall shows is what the polyfill of Temporal says, in every zone", () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      expect(clockTime(instant, zone)).toBe(toLocal(instant, zone).time);
      expect(new Date(dayNumber(instant, zone) * 86_400_000).toISOString().slice(0, 10)).toBe(localDate(instant, zone));
      expect(offsetMinutes(instant, zone)).toBe(zonedDateTime(instant, zone).offsetNanoseconds / 60e9);
    }),
  );
});

test("a wall's time is read as Temporal reads it, also where clocks change", () => {
  const aroundChanges = fc
    .tuple(zones, instants, fc.integer({ min: -180, max: 180 }))
    .map(([zone, instant, minutes]) => {
      const change = zonedDateTime(instant, zone).getTimeZoneTransition("next");
      const near = change === null ? instant : new Date(change.epochMilliseconds).toISOString();
      return { zone, local: toLocal(addMinutes(near, minutes), "UTC"), near };
    });
  fc.assert(
    fc.property(aroundChanges, ({ zone, near, local }) => {
      const shift = zonedDateTime(near, zone).offsetNanoseconds / 60e9;
      const typed = toLocal(addMinutes(`${local.date}T${local.time}:00Z`, shift), "UTC");
      expect(wallInstant(typed, zone)).toBe(toInstant(typed, zone));
    }),
  );
});
