import { expect, test } from "vitest";
import { isTimeZone } from "./time-zone";
import { listTimeZones } from "./time-zone-list";
import { offsetName, zoneAsPlace, zoneCity, zonePlace, zoneShortName } from "./zone-names";

test.each([
  ["Europe/London", "GMT", "BST"],
  ["Europe/Berlin", "CET", "CEST"],
  ["America/New_York", "EST", "EDT"],
  ["America/Los_Angeles", "PST", "PDT"],
  ["America/St_Johns", "NST", "NDT"],
  ["Australia/Brisbane", "AEST", "AEST"],
  ["Asia/Kathmandu", "Kathmandu time", "Kathmandu time"],
  ["Asia/Katmandu", "Kathmandu time", "Kathmandu time"],
  ["America/Sao_Paulo", "Sao Paulo time", "Sao Paulo time"],
  ["UTC", "UTC", "UTC"],
  ["Etc/GMT+5", "UTC−5", "UTC−5"],
])("%s is %s in January and %s in July", (zone, january, july) => {
  expect(zoneShortName("2026-01-15T12:00:00Z", zone)).toBe(january);
  expect(zoneShortName("2026-07-15T12:00:00Z", zone)).toBe(july);
});

test("in an hour that comes twice the name says which", () => {
  // Clocks in Santiago went back at midnight on 5 April 2026.
  expect(zoneShortName("2026-04-05T02:30:00Z", "America/Santiago")).toBe("Santiago time (UTC−3)");
  expect(zoneShortName("2026-04-05T03:30:00Z", "America/Santiago")).toBe("Santiago time (UTC−4)");
  expect(zoneAsPlace("2026-10-25T00:30:00Z", "Europe/Berlin")).toBe("in Berlin (CEST)");
  expect(zoneAsPlace("2026-10-25T01:30:00Z", "Europe/Berlin")).toBe("in Berlin (CET)");
  expect(zoneAsPlace("2026-10-25T02:30:00Z", "Europe/Berlin")).toBe("in Berlin");
});

test.each([
  ["Asia/Katmandu", "Kathmandu", "Asia"],
  ["Europe/Kiev", "Kyiv", "Europe"],
  ["Asia/Calcutta", "Kolkata", "Asia"],
  ["Asia/Saigon", "Ho Chi Minh City", "Asia"],
  ["Asia/Ho_Chi_Minh", "Ho Chi Minh City", "Asia"],
  ["America/Buenos_Aires", "Buenos Aires", "Argentina"],
  ["America/St_Johns", "St. John’s", "America"],
  ["America/St_Lucia", "St. Lucia", "America"],
  ["America/Indiana/Tell_City", "Tell City", "Indiana"],
  ["UTC", "UTC", ""],
])("%s is %s in %s", (zone, city, place) => {
  expect([zoneCity(zone), zonePlace(zone)]).toEqual([city, place]);
});

test.each([
  ["Asia/Kathmandu", "UTC+5:45"],
  ["America/St_Johns", "UTC−3:30"],
  ["Europe/Berlin", "UTC+1"],
  ["Africa/Abidjan", "UTC"],
])("%s is %s in winter", (zone, offset) => {
  expect(offsetName("2026-01-15T12:00:00Z", zone)).toBe(offset);
});

test("no zone that people choose from has a name of the past, and each is a zone to this runtime", () => {
  const past =
    /Asmera|Buenos_Aires$|Calcutta|Coral_Harbour|Enderbury|Faeroe|Godthab|Katmandu|Kiev|Ponape|Rangoon|Saigon|Truk/;
  const names = listTimeZones();
  expect(names.filter((name) => past.test(name) && !name.startsWith("America/Argentina/"))).toEqual([]);
  expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
