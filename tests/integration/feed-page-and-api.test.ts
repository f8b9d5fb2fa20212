import { feedItem, feedPage } from "@tests/factories/feed-items";
import { dumpLibrary, emptyLibrary, getOnlyPaper, importText } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { runImport } from "@/server/feed/run-import.service";
import { sampleSource } from "@/server/feed/sources/sample";

const db = getDb();
beforeEach(() => emptyLibrary(db));

describe("page text and the API", () => {
  const title = "Paired Trailblazers";
  const page = feedPage([{ title, trailer: "tencent Tencent\n·\nNov 3 4" }]);
  const item = feedItem({ id: "2511.09999", title: "Paired\n  trailblazers" });

  test("page text first: the API completes the paper and its words count", async () => {
    expect(await importText(db, page)).toMatchObject({ source: "page-text", created: 1, days: ["2025-11-05"] });
    expect(await getOnlyPaper(db)).toMatchObject({
      arxivId: null,
      organizationName: "Tencent",
      sourceComments: 4,
    });
    expect(await importText(db, [item])).toMatchObject({ source: "hf-file", created: 0, updated: 1 });
    expect(await getOnlyPaper(db)).toMatchObject({
      arxivId: "2511.09999",
      title: "Paired trailblazers",
      abstract: item.paper.summary,
      authors: ["Mira Lindqvist"],
      organizationName: "Tencent",
      sourceComments: 1,
    });
  });

  test("page text after the API fills what it left open and changes nothing else", async () => {
    await importText(db, [{ ...item, paper: { ...item.paper, organization: { name: "other", fullname: "Other" } } }]);
    const before = await dumpLibrary(db);
    expect(await importText(db, page)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await dumpLibrary(db)).toEqual(before);
  });

  test("either order gives the same library", async () => {
    await importText(db, page);
    await importText(db, [item]);
    const pageFirst = await dumpLibrary(db);
    await emptyLibrary(db);
    await importText(db, [item]);
    await importText(db, page);
    expect(await dumpLibrary(db)).toEqual(pageFirst);
  });

  test("a paper known by its title alone becomes one with the paper that is renamed to it", async () => {
    await importText(db, [feedItem({ id: "2511.00007", title: "Old Name", day: "2025-11-01" })]);
    await importText(db, feedPage([{ title: "New Name", trailer: "lab A Lab\n·\nNov 3 4" }], { date: "Nov 2, 2025" }));
    expect(await dumpLibrary(db)).toHaveLength(2);
    expect(await importText(db, [feedItem({ id: "2511.00007", title: "New Name", day: "2025-11-03" })])).toMatchObject({
      updated: 1,
    });
    const paper = await getOnlyPaper(db);
    expect(paper).toMatchObject({ title: "New Name", arxivId: "2511.00007", organizationName: "A Lab" });
    expect(paper.listings.map(({ day }) => day.toISOString().slice(0, 10))).toEqual([
      "2025-11-01",
      "2025-11-02",
      "2025-11-03",
    ]);
  });

  test("the sample week's own words give way to any page's", async () => {
    const sample = () =>
      runImport(db, sampleSource, { monday: "2025-11-10" }, { signal: new AbortController().signal, clubId: null });
    expect(await sample()).toMatchObject({ source: "sample", created: 24 });
    const [first] = await db.paper.findMany({ orderBy: { title: "asc" }, take: 1 });
    await importText(db, feedPage([{ title: first?.title ?? "" }], { date: "Nov 5, 2025" }));
    const after = await db.paper.findUniqueOrThrow({ where: { id: first?.id ?? "" } });
    expect(after.abstract).toContain("is described here in words of our own");
    expect(await sample()).toMatchObject({ created: 0, updated: 0, unchanged: 24 });
    expect((await db.paper.findUniqueOrThrow({ where: { id: first?.id ?? "" } })).abstract).toBe(after.abstract);
  });
});
