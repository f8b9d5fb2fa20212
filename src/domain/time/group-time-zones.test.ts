import { expect, test } from "vitest";
import { groupTimeZones } from "./group-time-zones";
import { isTimeZone } from "./time-zone";
import { listTimeZones, listZoneGroups } from "./time-zone-list";

const now = "2026-07-15T12:00:00Z";

test("cities are listed under their region, in words, with what their clocks show now", () => {
  expect(groupTimeZones(["America/New_York", "America/Argentina/Salta", "UTC"], now)).toEqual([
    {
      region: "America",
      zones: [
        { name: "America/New_York", label: "New York, America · UTC−4" },
        { name: "America/Argentina/Salta", label: "Salta, Argentina · UTC−3" },
      ],
    },
    { region: "Other", zones: [{ name: "UTC", label: "UTC" }] },
  ]);
});

test("a city is called by its present name, whichever spelling of its zone is listed", () => {
  const [asia] = groupTimeZones(["Asia/Calcutta", "Asia/Saigon", "Asia/Katmandu"], now);
  expect(asia?.zones.map(({ label }) => label)).toEqual([
    "Ho Chi Minh City, Asia · UTC+7",
    "Kathmandu, Asia · UTC+5:45",
    "Kolkata, Asia · UTC+5:30",
  ]);
});

test("everything on the list is accepted when it comes back", () => {
  const names = listZoneGroups(now).flatMap(({ zones }) => zones.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(300);
  expect(new Set(names)).toEqual(new Set(listTimeZones()));
  expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
});
