import { readCalendar } from "@tests/setup/read-calendar";
import { expect, test } from "vitest";
import { buildCalendar } from "./calendar";
import { occurrences } from "./series";

/** The zones that ready-made definitions get wrong are among these. */
const zones = [
  "Europe/Berlin",
  "Europe/Dublin",
  "America/New_York",
  "America/Santiago",
  "America/Vancouver",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Jerusalem",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "UTC",
];
const bare = {
  status: "scheduled",
  sequence: 0,
  changedAt: "2025-01-01T00:00:00Z",
  place: null,
  url: "https://club.example/meeting",
  papers: [],
} as const;

test.each(zones)("a reader that knows %s from the file alone finds every instant of ten years", (zone) => {
  for (const time of ["02:30", "16:00"]) {
    const series = { weekday: 7, time, zone, everyWeeks: 1, lengthMinutes: 60, startsOn: "2025-01-01", except: [] };
    const meetings = occurrences(series, { after: "2025-01-01T00:00:00Z", count: 522 });
    const text = buildCalendar({
      clubName: "NLP",
      zone,
      meetings: meetings.map(({ startsAt, endsAt }, index) => ({ ...bare, id: `${index}`, startsAt, endsAt })),
    });
    expect(readCalendar(text).events.map(({ startsAt }) => startsAt.instant)).toEqual(
      meetings.map(({ startsAt }) => startsAt),
    );
  }
});
