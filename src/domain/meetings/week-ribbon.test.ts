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
  test("has the days on which something happens, and today", () => {
    expect(shown()).toEqual(["Thu 30 past opened", "Tue 4 today ", "Wed 5 ahead closes", "Sat 8 ahead meeting"]);
  });
  test("days are those of the club's zone", () => {
    expect(shown({ zone: "Pacific/Auckland", closesAt: null, meetingStartsAt: null }).at(0)).toBe("Fri 31 past opened");
  });
  test("a week in which less happens has fewer days", () => {
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
  test("however long the week, no day without a reason, in order, nothing that happens lost", () => {
    const instant = fc
      .date({ min: new Date("2025-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(instant, instant, instant, instant, (opensAt, closesAt, meetingStartsAt, now) => {
        const days = buildRibbon({ ...week, opensAt, closesAt, meetingStartsAt, now });
        const dates = days.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(days.filter(({ state, happenings }) => state !== "today" && happenings.length === 0)).toEqual([]);
        expect(days.flatMap(({ happenings }) => happenings)).toHaveLength(3);
        expect(days.filter(({ state }) => state === "today")).toHaveLength(1);
      }),
    );
  });
});
