import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMinutes, epochMs } from "./instant";
import { toLocal } from "./local-time";
import { listTimeZones } from "./time-zone-list";
import { instantText, writeInstant, zoneHeading } from "./write-instant";
import { usualAbbreviation, zoneCity } from "./zone-names";

const now = "2026-11-13T09:00:00Z";
const closes = "2026-11-13T11:15:00Z";

describe("by the reader's clock, and by the club's where it differs", () => {
  test.each([
    ["Asia/Kathmandu", "Europe/Berlin", "Fri 13 Nov, 12:15 CET · 17:00 in Kathmandu"],
    ["Europe/Berlin", "Asia/Kathmandu", "Fri 13 Nov, 17:00 Kathmandu time · 12:15 in Berlin"],
    ["Asia/Katmandu", "Asia/Kathmandu", "Fri 13 Nov, 17:00 Kathmandu time"],
    ["Asia/Kathmandu", null, "Fri 13 Nov, 17:00 Kathmandu time"],
    ["Europe/Paris", "Europe/Berlin", "Fri 13 Nov, 12:15 CET"],
    ["Pacific/Auckland", "America/New_York", "Fri 13 Nov, 06:15 EST · Sat 14 Nov, 00:15 in Auckland"],
    ["UTC", "Asia/Kolkata", "Fri 13 Nov, 16:45 Kolkata time · 11:15 UTC"],
    ["Asia/Saigon", "Etc/GMT+5", "Fri 13 Nov, 06:15 UTC−5 · 18:15 in Ho Chi Minh City"],
    // either side of the date line, 25 hours apart
    ["Pacific/Kiritimati", "Pacific/Niue", "Fri 13 Nov, 00:15 Niue time · Sat 14 Nov, 01:15 in Kiritimati"],
  ])("a club in %s, a reader in %s", (clubZone, readerZone, words) => {
    expect(instantText(closes, { clubZone, readerZone, now }, "shortDateTime")).toBe(words);
  });

  test("the time alone names the day where the club has another", () => {
    const zones = { clubZone: "Pacific/Auckland", readerZone: "Europe/Berlin", now };
    expect(instantText(closes, zones, "time")).toBe("12:15 CET · Sat 14 Nov, 00:15 in Auckland");
  });

  test("only in the part of the year in which the clocks differ", () => {
    const zones = { clubZone: "America/Phoenix", readerZone: "America/Denver", now: "2026-01-15T00:00:00Z" };
    expect(instantText("2026-01-15T18:00:00Z", zones, "time")).toBe("11:00 MST");
    expect(instantText("2026-07-15T18:00:00Z", zones, "time")).toBe("12:00 MDT · 11:00 in Phoenix");
  });
});

test("a day, and what is relative, name no zone; in full nothing is missing", () => {
  const zones = { clubZone: "Asia/Kathmandu", readerZone: "Europe/Berlin", now };
  const full = "Friday, 13 November 2026, 12:15 CET · 17:00 in Kathmandu";
  expect(writeInstant(closes, zones, "shortDay")).toEqual({ own: "13 Nov 2026", club: null, full });
  expect(writeInstant(closes, zones, "relative")).toEqual({ own: "in 2 hours", club: null, full });
  expect(writeInstant(closes, zones, "time", "heading")).toEqual({ own: "12:15", club: null, full });
});

test("what has happened is never ahead, also where now is a little behind", () => {
  const zones = { clubZone: "UTC", readerZone: null, now };
  expect(writeInstant(addMinutes(now, 2), zones, "ago").own).toBe("just now");
  expect(writeInstant(addMinutes(now, 2), zones, "relative").own).toBe("in 2 minutes");
});

describe("a heading that names the zones once", () => {
  const zones = { clubZone: "Asia/Kathmandu", readerZone: "Europe/Berlin", now };
  test.each([
    ["both", zones, [closes], "Times are CET. Kathmandu is 4 hours 45 minutes ahead."],
    ["one", { ...zones, clubZone: "Europe/Paris" }, [closes, now], "Times are CET."],
    ["behind", { ...zones, clubZone: "Europe/Lisbon" }, [closes], "Times are CET. Lisbon is 1 hour behind."],
    ["no times", zones, [], null],
    ["clocks change between two", zones, ["2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"], null],
  ])("%s", (_case, given, instants, words) => {
    expect(zoneHeading(instants, given)).toBe(words);
  });
});

/** "Fri 13 Nov 2026, 12:15 CET", read again by somebody who knows where the named clock is. */
test("what is shown, read back in the zone it names, is the instant: every zone, both ways over a change of clocks", () => {
  const zones = listTimeZones();
  const minutes = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 });
  const near = fc.constantFrom(
    "2026-03-29T01:00:00Z",
    "2026-10-25T01:00:00Z",
    "2026-04-04T15:00:00Z",
    "2027-11-07T06:00:00Z",
  );
  const instants = fc.oneof(
    minutes.map((minute) => new Date(minute * 60_000).toISOString()),
    fc.tuple(near, fc.integer({ min: -200, max: 200 })).map(([change, by]) => addMinutes(change, by)),
  );
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), fc.constantFrom(...zones), (instant, clubZone, readerZone) => {
      // another year than now's, so that it is written
      const { own, club } = writeInstant(instant, { clubZone, readerZone, now: "2001-01-01T00:00:00Z" });
      expect(readBack(own, readerZone, own)).toContain(epochMs(instant));
      if (club === null) expect(toLocal(instant, clubZone)).toEqual(toLocal(instant, readerZone));
      else expect(readBack(club, clubZone, own)).toContain(epochMs(instant));
    }),
    { numRuns: 400 },
  );
});

/** The instants that the words can mean; the club's without a day are of the day of the reader's. */
function readBack(words: string, zone: string, own: string): number[] {
  const [, time = "", name = ""] = /(\d\d:\d\d) (.+)$/.exec(words) ?? [];
  const [, day = "", month = "", year = ""] =
    /(\d+) ([A-Z][a-z]+) (\d{4})/.exec(words) ?? /(\d+) ([A-Z][a-z]+) (\d{4})/.exec(own) ?? [];
  const wall = Date.parse(`${day} ${month} ${year} ${time}Z`);
  const meant = [];
  // All instants at which the wall shows it, and at which the zone is called that.
  for (let offset = -14 * 60; offset <= 14 * 60; offset += 15) {
    const at = new Date(wall - offset * 60_000).toISOString();
    const local = toLocal(at, zone);
    if (Date.parse(`${local.date}T${local.time}Z`) === wall && names(name, at, zone)) meant.push(Date.parse(at));
  }
  expect(meant, `${words} of ${zone} is one instant`).toHaveLength(1);
  return meant;
}

function names(name: string, at: string, zone: string): boolean {
  const abbreviation = usualAbbreviation(at, zone);
  if (name === abbreviation || name.endsWith(`(${abbreviation})`)) return true;
  if (/^[A-Z]{2,5}$/.test(name)) return false;
  const offset = /UTC([+−])?(\d+)?(?::(\d+))?/.exec(name);
  if (offset !== null) {
    const [, sign, hours = "0", rest = "0"] = offset;
    const minutes = (sign === "−" ? -1 : 1) * (Number(hours) * 60 + Number(rest));
    const local = toLocal(at, zone);
    return Date.parse(`${local.date}T${local.time}Z`) - Date.parse(at) === minutes * 60_000;
  }
  return name.includes(zoneCity(zone)) && !name.includes("(");
}
