import { expect, test } from "vitest";
import { listPlaces } from "./places";

test("settings are an organizer's", () => {
  expect(listPlaces("tue", true).map(({ place }) => place)).toContain("settings");
  expect(listPlaces("tue", false).map(({ place }) => place)).not.toContain("settings");
});

test("no two places share a key or an address", () => {
  const places = listPlaces("tue", true);
  expect(new Set(places.map(({ goKey }) => goKey)).size).toBe(places.length);
  expect(new Set(places.map(({ href }) => href)).size).toBe(places.length);
});

test("addresses are under the club", () => {
  expect(listPlaces("tue", false)[0]).toMatchObject({ label: "This week", href: "/c/tue" });
  expect(listPlaces("tue", false)[1]).toMatchObject({ label: "Feed", href: "/c/tue/feed" });
});
