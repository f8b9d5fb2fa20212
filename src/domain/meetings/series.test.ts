import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSeriesDate, type MeetingSeries, occurrences } from "./series";

const tuesdays: MeetingSeries = {
  weekday: 2,
  time: "16:00",
  zone: "Europe/Berlin",
  everyWeeks: 1,
  lengthMinutes: 60,
  startsOn: "2025-10-01",
  except: [],
};

const starts = (series: MeetingSeries, after: string, count: number) =>
  occurrences(series, { after, count }).map(({ startsAt }) => startsAt.slice(0, 16));

describe("occurrences", () => {
  test("keep the wall time when clocks change", () => {
    expect(occurrences(tuesdays, { after: "2025-10-20T00:00:00Z", count: 2 })).toEqual([
      { seriesDate: "2025-10-21", startsAt: "2025-10-21T14:00:00.000Z", endsAt: "2025-10-21T15:00:00.000Z" },
      { seriesDate: "2025-10-28", startsAt: "2025-10-28T15:00:00.000Z", endsAt: "2025-10-28T16:00:00.000Z" },
    ]);
  });

  test("begin on the first weekday on or after the start", () => {
    expect(starts(tuesdays, "2020-01-01T00:00:00Z", 1)).toEqual(["2025-10-07T14:00"]);
    expect(starts({ ...tuesdays, startsOn: "2025-10-07" }, "2020-01-01T00:00:00Z", 1)).toEqual(["2025-10-07T14:00"]);
  });

  test("one that starts at the instant itself is over", () => {
    expect(starts(tuesdays, "2025-10-07T13:59:59.999Z", 1)).toEqual(["2025-10-07T14:00"]);
    expect(starts(tuesdays, "2025-10-07T14:00:00Z", 1)).toEqual(["2025-10-14T14:00"]);
  });

  test("every other week, and what is left out does not shift the rest", () => {
    const series = { ...tuesdays, everyWeeks: 2, except: ["2025-10-21", "2025-10-22"] };
    expect(starts(series, "2025-10-01T00:00:00Z", 3)).toEqual([
      "2025-10-07T14:00",
      "2025-11-04T15:00",
      "2025-11-18T15:00",
    ]);
  });

  test("a meeting in the gap of the clock change moves forward by it", () => {
    const nightly = { ...tuesdays, weekday: 7, time: "02:30" };
    expect(starts(nightly, "2026-03-28T12:00:00Z", 2)).toEqual(["2026-03-29T01:30", "2026-04-05T00:30"]);
  });

  test("a meeting that a gap carries into the next day is still found on that day", () => {
    const samoa = { ...tuesdays, weekday: 5, time: "12:00", zone: "Pacific/Apia", startsOn: "2011-12-02" };
    // Friday 30 December 2011 did not happen there: its meeting is on Saturday noon
    expect(starts(samoa, "2011-12-30T11:00:00Z", 1)).toEqual(["2011-12-30T22:00"]);
  });

  test("none are asked for, none are given", () => {
    expect(starts(tuesdays, "2025-10-01T00:00:00Z", 0)).toEqual([]);
  });
});

test("isSeriesDate", () => {
  const series = { ...tuesdays, everyWeeks: 2, except: ["2025-10-21"] };
  const dates = ["2025-09-23", "2025-10-07", "2025-10-08", "2025-10-14", "2025-10-21", "2025-11-04"];
  expect(dates.filter((date) => isSeriesDate(series, date))).toEqual(["2025-10-07", "2025-11-04"]);
});

test("an occurrence is found from any instant before it, and none is skipped", () => {
  const series = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    time: fc.constantFrom("00:00", "02:30", "12:15", "23:59"),
    zone: fc.constantFrom("Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Cairo"),
    everyWeeks: fc.integer({ min: 1, max: 8 }),
    lengthMinutes: fc.constant(60),
    startsOn: fc.constantFrom("2025-01-01", "2025-06-15", "2026-12-31"),
    except: fc.constant([] as string[]),
  });
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 500_000 }),
      (s, skip, minutesBefore) => {
        const all = occurrences(s, { after: "2000-01-01T00:00:00Z", count: skip + 2 });
        const wanted = all[skip];
        if (!wanted) throw new Error("an endless series ended");
        const after = new Date(Date.parse(wanted.startsAt) - minutesBefore * 60_000);
        const next = occurrences(s, { after, count: 1 })[0];
        const earliest = all.find(({ startsAt }) => Date.parse(startsAt) > after.getTime());
        expect(next).toEqual(earliest);
      },
    ),
  );
});
