import { expect, test } from "vitest";
import { sampleWeek } from "@/server/feed/sample/sample-week";
import { sampleSource } from "@/server/feed/sources/sample";

const taken = sampleWeek("2026-12-28").filter((item) => item.ok);

test("every paper of the sample week is sound and another one", () => {
  expect(taken).toHaveLength(24);
  expect(sampleWeek("2026-12-28")).toHaveLength(24);
  expect(new Set(taken.map(({ paper }) => paper.arxivId)).size).toBe(24);
  for (const { paper } of taken) {
    const yymm = paper.publishedOn?.replace(/^\d\d(\d\d)-(\d\d).*/, "$1$2") ?? "";
    // Papers sent in on the last days of a month get the next month's number; none here was.
    expect(paper.arxivId, paper.title).toMatch(new RegExp(`^${yymm}\\.`));
    expect(paper.abstract?.match(/[.:!?](?= |$)/g)?.length, paper.title).toBeGreaterThanOrEqual(2);
    expect((paper.abstract?.split("$").length ?? 0) % 2, `formulas of ${paper.title}`).toBe(1);
    expect(paper.authors.length).toBe(paper.authorCount);
  }
});

test("it lies on five weekdays, across the turn of a year", () => {
  const days = taken.map(({ listing }) => listing.day);
  const perDay = [...new Set(days)].map((day) => [day, days.filter((other) => other === day).length]);
  expect(perDay).toEqual([
    ["2026-12-28", 5],
    ["2026-12-29", 5],
    ["2026-12-30", 5],
    ["2026-12-31", 5],
    ["2027-01-01", 4],
  ]);
});

test("it has thirty-one authors on one paper, formulas, and no invented counts", () => {
  expect(Math.max(...taken.map(({ paper }) => paper.authorCount))).toBe(31);
  expect(taken.filter(({ paper }) => paper.abstract?.includes("O(L \\log L)"))).toHaveLength(1);
  expect(taken.every(({ paper, listing }) => paper.upvotes === undefined && listing.comments === undefined)).toBe(true);
});

test.each(["2026-12-29", "monday", "2026-02-30"])("%s is no Monday", async (monday) => {
  const pages = sampleSource.pages({ monday }, new AbortController().signal)[Symbol.asyncIterator]();
  await expect(pages.next()).rejects.toMatchObject({ reason: "invalid_input" });
});
