import { expect, test } from "vitest";
import { addHours } from "./instant";
import { asksForZone, followZone, type ZoneDrift } from "./zone-drift";

const begin = "2026-11-01T12:00:00.000Z";
const day = (days: number) => addHours(begin, days * 24);

/** Opens the app on these days with the browser in these zones; gives the days on which it asks. */
function visit(visits: readonly (readonly [number, string])[], storedZone = "Europe/Berlin"): number[] {
  let drift: ZoneDrift | null = null;
  const asked = [];
  for (const [days, browserZone] of visits) {
    drift = followZone(drift, { browserZone, storedZone, now: day(days) });
    if (!asksForZone(drift, day(days))) continue;
    asked.push(days);
    drift = { ...drift, isAsked: true };
  }
  return asked;
}

const [home, away] = ["Europe/Berlin", "Asia/Kathmandu"];

test.each([
  [
    "at home",
    [
      [0, home],
      [9, home],
    ],
    [],
  ],
  [
    "a weekend away",
    [
      [0, away],
      [2.9, away],
      [3.1, home],
    ],
    [],
  ],
  [
    "days away, once",
    [
      [0, away],
      [3, away],
      [4, away],
      [90, away],
    ],
    [3],
  ],
  [
    "home and away again, for days each",
    [
      [0, away],
      [3, away],
      [5, home],
      [6, away],
      [8, away],
      [9, away],
    ],
    [3, 9],
  ],
  [
    "somewhere else each day",
    [
      [0, away],
      [2, "Asia/Tokyo"],
      [4, "Asia/Kolkata"],
    ],
    [],
  ],
  [
    "another place for days",
    [
      [0, away],
      [3, away],
      [4, "Asia/Tokyo"],
      [7, "Asia/Tokyo"],
    ],
    [3, 7],
  ],
] as const)("%s", (_case, visits, asked) => {
  expect(visit(visits)).toEqual(asked);
});

test("zones that show the same times are one: another name, a neighbour", () => {
  expect(
    visit([
      [0, "Europe/Paris"],
      [9, "Europe/Paris"],
    ]),
  ).toEqual([]);
  expect(
    visit(
      [
        [0, "Asia/Katmandu"],
        [9, "Asia/Katmandu"],
      ],
      "Asia/Kathmandu",
    ),
  ).toEqual([]);
  // the same in winter and not in summer
  expect(
    visit(
      [
        [0, "America/Phoenix"],
        [9, "America/Phoenix"],
      ],
      "America/Denver",
    ),
  ).toEqual([9]);
});
