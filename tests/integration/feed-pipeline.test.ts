import { feedItem, feedPage } from "@tests/factories/feed-items";
import { dumpLibrary, emptyLibrary, importText } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { runImport } from "@/server/feed/run-import";
import { sampleSource } from "@/server/feed/sources/sample";

const db = getDb();
beforeEach(() => emptyLibrary(db));

async function onlyPaper() {
  const papers = await dumpLibrary(db);
  expect(papers).toHaveLength(1);
  const [paper] = papers;
  if (paper === undefined) throw new Error("There is no paper.");
  return paper;
}

describe("what is special about the feed", () => {
  test("the inner publishedAt counts, the outer is hours off", async () => {
    await importText(db, [{ ...feedItem(), publishedAt: "2025-11-04T03:00:00.000Z" }]);
    expect((await onlyPaper()).publishedOn).toEqual(new Date("2025-11-03"));
  });

  test.each([
    ["a day as UTC midnight", "2025-09-10T00:00:00.000Z", "2025-09-10"],
    ["an instant", "2025-09-10T23:30:00.000Z", "2025-09-10"],
    ["an instant with an offset", "2025-09-10T23:30:00-05:00", "2025-09-11"],
  ])("submittedOnDailyAt may be %s", async (_name, submittedOnDailyAt, day) => {
    const report = await importText(db, [feedItem({ paper: { submittedOnDailyAt } })]);
    expect(report.days).toEqual([day]);
    expect((await onlyPaper()).listings).toMatchObject([{ source: "huggingface", day: new Date(day) }]);
  });

  test("a title with a newline and two spaces is one line, with its formulas set", async () => {
    await importText(db, [feedItem({ title: "MedS$^3$: Towards\n  Small Models" })]);
    const { title, titleHtml } = await onlyPaper();
    expect(title).toBe("MedS$^3$: Towards Small Models");
    expect(titleHtml).toMatch(/^MedS<math.*Towards Small Models$/s);
  });

  test("LaTeX in an abstract is set, and cannot run anything", async () => {
    const summary = String.raw`A \textbf{bold} claim about $O(n)$ <img src=x onerror=alert(1)> and \href{javascript:alert(1)}{more}.`;
    await importText(db, [feedItem({ paper: { summary } })]);
    const { abstract, abstractHtml, teaserHtml } = await onlyPaper();
    expect(abstract).toBe(summary);
    for (const html of [abstractHtml, teaserHtml]) {
      expect(html).toContain("<strong>bold</strong>");
      expect(html).toContain("<math");
      expect(html).not.toMatch(/<img|javascript:/);
    }
  });

  test("3,303 authors are all there, in order", async () => {
    const authors = Array.from({ length: 3_303 }, (_, number) => ({ name: `Author ${number}`, hidden: false }));
    await importText(db, [feedItem({ paper: { authors } })]);
    const paper = await onlyPaper();
    expect(paper.authorCount).toBe(3_303);
    expect(paper.authors.at(-1)).toBe("Author 3302");
  });

  test("82 papers of one day keep their places", async () => {
    const items = Array.from({ length: 82 }, () => feedItem());
    expect(await importText(db, items)).toMatchObject({ seen: 82, created: 82, total: 82 });
    const listings = await db.listing.findMany({ orderBy: { position: "asc" }, include: { paper: true } });
    expect(listings.map(({ position }) => position)).toEqual(items.map((_, place) => place));
    expect(listings.map(({ paper }) => paper.arxivId)).toEqual(items.map(({ paper }) => paper.id));
  });

  test("a missing submitter, a withdrawal and a relative address are no reason to reject", async () => {
    const { submittedBy: _, ...item } = feedItem({
      paper: {
        withdrawnAt: "2025-11-06T10:00:00.000Z",
        organization: { name: "lab", fullname: "A Lab", avatar: "/avatars/a.png" },
      },
    });
    expect(await importText(db, [item])).toMatchObject({ created: 1, rejected: [] });
    const paper = await onlyPaper();
    expect(paper.withdrawnAt).toEqual(new Date("2025-11-06T10:00:00.000Z"));
    expect(paper.organizationLogo).toBe("https://huggingface.co/avatars/a.png");
    expect(paper.listings[0]?.submittedBy).toBeNull();
  });

  test("one paper on two days is one paper with two listings", async () => {
    const items = [
      feedItem({ id: "2404.03648", day: "2025-09-01" }),
      feedItem({ id: "2404.03648", day: "2025-09-24" }),
    ];
    expect(await importText(db, items)).toMatchObject({
      seen: 2,
      created: 1,
      updated: 1,
      days: ["2025-09-01", "2025-09-24"],
    });
    expect((await onlyPaper()).listings).toHaveLength(2);
  });

  test("odd text is stored as far as a database can", async () => {
    const title = "Nul\u0000l, half \uD800 and \u202Eturned\u202C, 𝔸 and Z\u200Bero";
    const report = await importText(db, [feedItem({ title, paper: { summary: "a\u0000b\uDC00c" } })]);
    expect(report).toMatchObject({ created: 1, rejected: [] });
    expect(await onlyPaper()).toMatchObject({
      title: "Null, half \uFFFD and \u202Eturned\u202C, 𝔸 and Z\u200Bero",
      abstract: "ab\uFFFDc",
    });
  });

  test("what cannot be taken is rejected with its reason and place, and keeps nothing else out", async () => {
    const items = [feedItem(), { paper: { title: "No id" } }, "no item", feedItem({ id: "not an id" }), feedItem()];
    const report = await importText(db, items);
    expect(report).toMatchObject({ seen: 5, created: 2 });
    expect(report.rejected).toEqual([
      { where: "item 2", reason: "It has no id." },
      { where: "item 3", reason: "It is not an object." },
      { where: "item 4", reason: 'Its id "not an id" is not an arXiv id.' },
    ]);
    expect((await db.listing.findMany({ orderBy: { position: "asc" } })).map(({ position }) => position)).toEqual([
      0, 1,
    ]);
  });
});

describe("identity", () => {
  test("versions and addresses are one arXiv id", async () => {
    for (const id of ["2511.00001", "2511.00001v2", "https://arxiv.org/abs/2511.00001v3"]) {
      await importText(db, [feedItem({ id, title: `Of ${id}` })]);
    }
    expect((await onlyPaper()).arxivId).toBe("2511.00001");
  });

  test("two papers of one title stay two when their ids say so", async () => {
    await importText(db, [feedItem({ title: "Twins" }), feedItem({ title: "Twins" })]);
    expect(await dumpLibrary(db)).toHaveLength(2);
  });

  test("titles are the same whatever their case, spaces and punctuation", async () => {
    await importText(db, feedPage([{ title: "Go-Explore: a New Approach" }]));
    expect(
      await importText(db, feedPage([{ title: "Go–Explore – A new  approach" }], { date: "Nov 6, 2025" })),
    ).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect((await onlyPaper()).listings).toHaveLength(2);
  });
});

describe("page text and the API", () => {
  const title = "Paired Trailblazers";
  const page = feedPage([{ title, trailer: "tencent Tencent\n·\nNov 3 4" }]);
  const item = feedItem({ id: "2511.09999", title: "Paired\n  trailblazers" });

  test("page text first: the API completes the paper and its words count", async () => {
    expect(await importText(db, page)).toMatchObject({ source: "page-text", created: 1, days: ["2025-11-05"] });
    expect(await onlyPaper()).toMatchObject({
      arxivId: null,
      authority: "page",
      organizationName: "Tencent",
      sourceComments: 4,
    });
    expect(await importText(db, [item])).toMatchObject({ source: "hf-file", created: 0, updated: 1 });
    expect(await onlyPaper()).toMatchObject({
      arxivId: "2511.09999",
      authority: "api",
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
    const paper = await onlyPaper();
    expect(paper).toMatchObject({ title: "New Name", arxivId: "2511.00007", organizationName: "A Lab" });
    expect(paper.listings.map(({ day }) => day.toISOString().slice(0, 10))).toEqual([
      "2025-11-01",
      "2025-11-02",
      "2025-11-03",
    ]);
  });

  test("the sample week's own words give way to any page's", async () => {
    const sample = () =>
      runImport(db, sampleSource, { monday: "2025-11-10" }, { signal: new AbortController().signal });
    expect(await sample()).toMatchObject({ source: "sample", created: 24 });
    const [first] = await db.paper.findMany({ orderBy: { title: "asc" }, take: 1 });
    await importText(db, feedPage([{ title: first?.title ?? "" }], { date: "Nov 5, 2025" }));
    const after = await db.paper.findUniqueOrThrow({ where: { id: first?.id ?? "" } });
    expect(after.abstract).toContain("is described here in words of our own");
    expect(await sample()).toMatchObject({ created: 0, updated: 0, unchanged: 24 });
    expect((await db.paper.findUniqueOrThrow({ where: { id: first?.id ?? "" } })).abstract).toBe(after.abstract);
  });
});
