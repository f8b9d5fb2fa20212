import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import { dumpLibrary, emptyLibrary, importText } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

describe("recordings of the feed", () => {
  const read = (...place: string[]) => readFileSync(path.join(recordings, ...place), "utf8");

  test("of a month none is lost, and a second import finds all unchanged", async () => {
    const month = read("hf", "daily_papers_2025-09.json");
    const seen = ofRecordings(535, 8);
    const first = await importText(db, month);
    expect(first).toMatchObject({ seen, total: seen, updated: 0, unchanged: 0 });
    expect(first.created + first.rejected.length).toBe(seen);
    expect(first.rejected).toEqual([]);
    const dump = await dumpLibrary(db);
    expect(await importText(db, month)).toMatchObject({ seen, created: 0, updated: 0, unchanged: seen });
    expect(await dumpLibrary(db)).toEqual(dump);
  }, 60_000);

  test("all months in any order give the same library, two of them at once", async () => {
    const months = readdirSync(path.join(recordings, "hf"))
      .filter((name) => name.endsWith(".json"))
      .map((name) => read("hf", name));
    for (const month of months) await importText(db, month);
    const inOrder = await dumpLibrary(db);
    await emptyLibrary(db);
    const [first = "", second = "", ...rest] = months.toReversed();
    await Promise.all([importText(db, first), importText(db, second)]);
    for (const month of rest) await importText(db, month);
    expect(await dumpLibrary(db)).toEqual(inOrder);
  }, 120_000);

  test("the copied page has 40 papers of 5 November 2025, though it names no year", async () => {
    const report = await importText(db, read("feed-page", "page-nov-5.txt"));
    expect(report).toMatchObject({ source: "page-text", seen: 40, created: 40, days: ["2025-11-05"], rejected: [] });
    expect(await importText(db, read("feed-page", "page-nov-5.txt"))).toMatchObject({ created: 0, unchanged: 40 });
  });
});
