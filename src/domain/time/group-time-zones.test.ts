import { expect, test } from "vitest";
import { groupTimeZones } from "./group-time-zones";
import { isTimeZone } from "./time-zone";
import { listTimeZones } from "./time-zone-list";

test("cities are listed under their region, in words", () => {
  expect(groupTimeZones(["America/Argentina/Salta", "America/New_York", "UTC"], "UTC")).toEqual([
    {
      region: "America",
      zones: [
        { name: "America/Argentina/Salta", label: "Argentina, Salta" },
        { name: "America/New_York", label: "New York" },
      ],
    },
    { region: "Other", zones: [{ name: "UTC", label: "UTC" }] },
  ]);
});

test("a city is called by its present name, whichever spelling of its zone is listed", () => {
  const [asia] = groupTimeZones(["Asia/Calcutta", "Asia/Saigon"], "Asia/Katmandu");
  expect(asia?.zones.map(({ label }) => label)).toEqual(["Kolkata", "Ho Chi Minh City", "Kathmandu"]);
});

test.each(["Asia/Kolkata", "Asia/Calcutta", "Europe/Kyiv", "UTC"])(
  "%s can be kept, whatever the list calls it",
  (zone) => {
    const names = groupTimeZones(listTimeZones(), zone).flatMap(({ zones }) => zones.map(({ name }) => name));
    expect(names.filter((name) => name === zone)).toHaveLength(1);
  },
);

test("everything on the list is accepted when it comes back", () => {
  expect(listTimeZones().length).toBeGreaterThan(300);
  expect(listTimeZones().filter((name) => !isTimeZone(name))).toEqual([]);
});
