import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildRibbon, type ClubWeek } from "./week-ribbon";

const week: ClubWeek = {
  opensAt: "2025-10-30T16:00:00Z",
  closesAt: "2025-11-05T15:00:00Z",
  meetingStartsAt: "2025-11-08T15:00:00Z",
  now: "2025-11-04T09:00:00Z",
  zone: "Europe/Berlin",
};
const shown = (change: Partial<ClubWeek> = {}) =>
  buildRibbon({ ...week, ...change }).map(
    ({ label, state, happenings }) => `${label} ${state} ${happenings.map(({ kind }) => kind).join("+")}`,
  );

describe("the club's week", () => {
  test("keeps what happens, today, and the days around it", () => {
    expect(shown()).toEqual([
      "Thu 30 past opened",
      "Sun 2 past ",
      "Mon 3 past ",
      "Tue 4 today ",
      "Wed 5 ahead closes",
      "Thu 6 ahead ",
      "Fri 7 ahead ",
      "Sat 8 ahead meeting",
    ]);
  });
  test("days are those of the club's zone", () => {
    expect(shown({ zone: "Pacific/Auckland", closesAt: null, meetingStartsAt: null }).at(0)).toBe("Fri 31 past opened");
  });
  test("from one weekly meeting to the next no day is left out", () => {
    const days = shown({ opensAt: "2025-11-01T16:00:00Z" }).map((day) => day.slice(0, 5).trim());
    expect(days).toEqual(["Sat 1", "Sun 2", "Mon 3", "Tue 4", "Wed 5", "Thu 6", "Fri 7", "Sat 8"]);
  });
  test("a short week has fewer days", () => {
    expect(shown({ opensAt: null, closesAt: null, meetingStartsAt: "2025-11-05T15:00:00Z" })).toEqual([
      "Tue 4 today ",
      "Wed 5 ahead meeting",
    ]);
  });
  test("without anything ahead there is today", () => {
    expect(shown({ opensAt: null, closesAt: null, meetingStartsAt: null })).toEqual(["Tue 4 today "]);
  });
  test("what falls on one day is in its order", () => {
    const at = { closesAt: "2025-11-04T15:00:00Z", meetingStartsAt: "2025-11-04T14:00:00Z", opensAt: null };
    expect(shown(at)).toEqual(["Tue 4 today meeting+closes"]);
  });
  test("however long the week, at most eight days, in order, nothing that happens lost", () => {
    const instant = fc
      .date({ min: new Date("2025-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(instant, instant, instant, instant, (opensAt, closesAt, meetingStartsAt, now) => {
        const days = buildRibbon({ ...week, opensAt, closesAt, meetingStartsAt, now });
        const dates = days.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(days.length).toBeLessThanOrEqual(8);
        expect(days.flatMap(({ happenings }) => happenings)).toHaveLength(3);
        expect(days.filter(({ state }) => state === "today")).toHaveLength(1);
      }),
    );
  });
});
