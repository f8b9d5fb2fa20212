import { readFileSync } from "node:fs";
import path from "node:path";
import { recordings } from "@tests/fixtures/recordings/find-recordings";
import { describe, expect, test } from "vitest";
import type { PageDate } from "@/domain/feed/page-lines";
import { readPageText } from "@/domain/feed/page-text";
import { inferPageYear } from "@/domain/feed/page-year";

const nov5 = { month: 11, day: 5 };
const leapDay = { month: 2, day: 29 };

function pageOf(date: PageDate | undefined, years: (number | undefined)[]) {
  const blocks = years.map((year) => ({
    ok: true as const,
    line: 1,
    title: "Title",
    abstract: "Abstract.",
    date: year === undefined ? { month: 6, day: 4 } : { month: 12, day: 18, year },
  }));
  return { ...(date !== undefined && { date }), blocks };
}

const bare = undefined;

test.each([
  ["the year after the last one shown", nov5, [2024, bare, 2019], "2026-11-22", 2025],
  ["… this year", nov5, [2025, bare], "2026-11-22", 2026],
  ["… also long after, if several papers show it", nov5, [2024, 2024, bare, 2019], "2031-03-01", 2025],
  ["one old paper does not make an old page", nov5, [2019, bare, bare], "2026-11-22", 2026],
  ["nor do several from before there was a feed", nov5, [2019, 2019, bare], "2026-11-22", 2026],
  ["no year shown: this year, if the day was", nov5, [bare], "2026-11-22", 2026],
  ["… today is not to come, nor is tomorrow", nov5, [bare], "2026-11-04", 2026],
  ["… else the last", nov5, [bare], "2026-03-01", 2025],
  ["in January, with December in full", { month: 1, day: 2 }, [2025, 2025, bare], "2026-01-02", 2026],
  ["all of this year in full: not from the future", nov5, [2026, 2026], "2026-11-22", 2026],
  ["29 February, given", leapDay, [2022, 2022], "2026-11-22", 2024],
  ["29 February, by the clock", leapDay, [], "2026-11-22", 2024],
  ["no header", bare, [2024, 2024], "2026-11-22", 2025],
  ["no header, no year", bare, [bare], "2026-11-22", 2026],
])("%s", (_, date, years, today, expected) => {
  const inferred = inferPageYear(pageOf(date, years), today);
  expect(inferred.year).toBe(expected);
  expect(inferred.yearIsInferred).toBe(true);
  expect(inferred.howInferred).toContain(String(expected));
});

test("a page that says its year is believed", () => {
  expect(inferPageYear(pageOf({ ...nov5, year: 2023 }, [2021, 2021]), "2026-11-22")).toEqual({
    date: nov5,
    year: 2023,
    day: "2023-11-05",
    yearIsInferred: false,
    howInferred: "The page says 2023.",
  });
});

test("without a header there is no day", () => {
  expect(inferPageYear(pageOf(undefined, [2024]), "2026-11-22").day).toBeUndefined();
});

describe("the recorded page", () => {
  test.each(["2025-11-06", "2026-11-22", "2030-01-01"])("is from 2025, read on %s", (today) => {
    const page = readPageText(readFileSync(path.join(recordings, "feed-page/page-nov-5.txt"), "utf8"));
    expect(page && inferPageYear(page, today)).toMatchObject({ day: "2025-11-05", year: 2025, yearIsInferred: true });
  });
});
