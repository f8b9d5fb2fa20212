import { readFileSync } from "node:fs";
import path from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import { describe, expect, test } from "vitest";
import { parseHfItems } from "@/domain/feed/hf-item";
import { countPlaces, type ParsedItem } from "@/domain/feed/parsed-item";

function parse(items: readonly unknown[]): ParsedItem[] {
  return parseHfItems(items, { placeOf: countPlaces() });
}

describe("the recorded months", () => {
  test.each([
    ["2023-05", ofRecordings(259, 8)],
    ["2024-04", ofRecordings(200, 8)],
    ["2025-07", ofRecordings(383, 11)],
    ["2025-09", ofRecordings(535, 8)],
  ])("%s: all %i items are taken", (month, count) => {
    const file = path.join(recordings, `hf/daily_papers_${month}.json`);
    const items = parse(JSON.parse(readFileSync(file, "utf8")));
    expect(items.filter((item) => !item.ok)).toEqual([]);
    expect(items).toHaveLength(count);
    for (const item of items) {
      if (!item.ok) continue;
      expect(item.listing.day.slice(0, 7)).toBe(month);
      expect(item.paper.title).not.toMatch(/\n| {2}/);
      expect(item.paper.abstract?.length).toBeGreaterThan(300);
      expect(item.paper.publishedOn).toBeDefined();
      expect(item.paper.authorCount).toBeGreaterThan(0);
    }
  });

  test("the paper that is listed on two days keeps both", () => {
    const file = path.join(recordings, "hf/daily_papers_2024-04.json");
    const items = parse(JSON.parse(readFileSync(file, "utf8")));
    const days = items.flatMap((item) => (item.ok && item.paper.arxivId === "2404.03648" ? [item.listing.day] : []));
    expect(days.sort()).toEqual(["2024-04-05", "2024-04-08"]);
  });

  test("an author who is hidden is counted and not named", () => {
    const file = path.join(recordings, "hf/daily_papers_2025-07.json");
    const items = parse(JSON.parse(readFileSync(file, "utf8")));
    const gemini = items.find((item) => item.ok && item.paper.arxivId === "2507.06261");
    expect(gemini).toMatchObject({
      paper: { authorCount: ofRecordings(3303, 7), authors: { length: ofRecordings(3302, 6) } },
    });
  });
});
