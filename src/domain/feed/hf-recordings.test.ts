import { readFileSync } from "node:fs";
import path from "node:path";
import { hasSharedData, sharedData } from "@tests/fixtures/feed/find-shared-data";
import { describe, expect, test } from "vitest";
import { parseHfItems } from "@/domain/feed/hf-item";
import { countPlaces, type ParsedItem } from "@/domain/feed/parsed-item";

function parse(items: readonly unknown[]): ParsedItem[] {
  return parseHfItems(items, { placeOf: countPlaces() });
}

describe.skipIf(!hasSharedData)("the recorded months (need ../shared/data)", () => {
  test.each([
    ["2023-05", 259],
    ["2024-04", 200],
    ["2025-07", 383],
    ["2025-09", 535],
  ])("%s: all %i items are taken", (month, count) => {
    const file = path.join(sharedData, `hf/daily_papers_${month}.json`);
    const started = performance.now();
    const items = parse(JSON.parse(readFileSync(file, "utf8")));
    expect(performance.now() - started).toBeLessThan(1_000);
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
    const file = path.join(sharedData, "hf/daily_papers_2024-04.json");
    const items = parse(JSON.parse(readFileSync(file, "utf8")));
    const days = items.flatMap((item) => (item.ok && item.paper.arxivId === "2404.03648" ? [item.listing.day] : []));
    expect(days.sort()).toEqual(["2024-04-05", "2024-04-08"]);
  });

  test("of 3,303 authors the one that is hidden is counted and not named", () => {
    const file = path.join(sharedData, "hf/daily_papers_2025-07.json");
    const items = parse(JSON.parse(readFileSync(file, "utf8")));
    const gemini = items.find((item) => item.ok && item.paper.arxivId === "2507.06261");
    expect(gemini).toMatchObject({ paper: { authorCount: 3303, authors: { length: 3302 } } });
  });
});
