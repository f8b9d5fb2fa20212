import { describe, expect, test } from "vitest";
import { canonicalTimeZone, isTimeZone } from "./time-zone";

describe("canonicalTimeZone", () => {
  test.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    ["america/port-au-prince", "America/Port-au-Prince"],
    ["Asia/Kathmandu", "Asia/Kathmandu"],
    ["Asia/Katmandu", "Asia/Kathmandu"], // as browsers still call it
    ["asia/calcutta", "Asia/Kolkata"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["utc", "UTC"],
    ["Etc/GMT+5", "Etc/GMT+5"],
  ])("%s is %s", (name, canonical) => {
    expect(canonicalTimeZone(name)).toBe(canonical);
  });

  test.each([
    "",
    " ",
    "Mars/Olympus",
    "Europe/Berlin ",
    "+05:45",
    "-08:00",
    "Z",
    "Europe/Berlin[u-ca=iso8601]",
    "\0UTC",
  ])("%j is no zone", (name) => {
    expect(canonicalTimeZone(name)).toBeNull();
  });
});

test("every zone that the engine offers is one", () => {
  expect(Intl.supportedValuesOf("timeZone").filter((zone) => !isTimeZone(zone))).toEqual([]);
});
