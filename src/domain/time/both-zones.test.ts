import { expect, test } from "vitest";
import { inBothZones } from "./both-zones";

const now = "2025-11-04T09:00:00Z";
const meeting = "2025-11-11T15:00:00Z";
const clubZone = "Europe/Berlin";

test.each([
  ["the club's own clock", null, { own: "Tuesday 11 November, 16:00", club: null }],
  ["a zone that shows the same", "Europe/Paris", { own: "Tuesday 11 November, 16:00", club: null }],
  ["another hour", "Asia/Kathmandu", { own: "Tuesday 11 November, 20:45", club: "16:00 CET" }],
  ["another day", "Pacific/Auckland", { own: "Wednesday 12 November, 04:00", club: "Tuesday 11 November, 16:00 CET" }],
])("%s", (_what, readerZone, words) => {
  expect(inBothZones(meeting, { clubZone, readerZone, now })).toEqual(words);
});

test("the time alone", () => {
  expect(inBothZones(meeting, { clubZone, readerZone: "Asia/Kathmandu", now }, "time")).toEqual({
    own: "20:45",
    club: "16:00 CET",
  });
});
