import { feedItem, feedPage } from "@tests/factories/feed-items";
import { dumpLibrary, emptyLibrary, getOnlyPaper, importText } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

describe("what is special about the feed", () => {
  test("the inner publishedAt counts, the outer is hours off", async () => {
    await importText(db, [{ ...feedItem(), publishedAt: "2025-11-04T03:00:00.000Z" }]);
    expect((await getOnlyPaper(db)).publishedOn).toEqual(new Date("2025-11-03"));
  });

  test.each([
    ["a day as UTC midnight", "2025-09-10T00:00:00.000Z", "2025-09-10"],
    ["an instant", "2025-09-10T23:30:00.000Z", "2025-09-10"],
    ["an instant with an offset", "2025-09-10T23:30:00-05:00", "2025-09-11"],
  ])("submittedOnDailyAt may be %s", async (_name, submittedOnDailyAt, day) => {
    const report = await importText(db, [feedItem({ paper: { submittedOnDailyAt } })]);
    expect(report.days).toEqual([day]);
    expect((await getOnlyPaper(db)).listings).toMatchObject([{ source: "huggingface", day: new Date(day) }]);
  });

  test("a title with a newline and two spaces is one line, with its formulas set", async () => {
    await importText(db, [feedItem({ title: "MedS$^3$: Towards\n  Small Models" })]);
    const { title, titleHtml } = await getOnlyPaper(db);
    expect(title).toBe("MedS$^3$: Towards Small Models");
    expect(titleHtml).toMatch(/^MedS<math.*Towards Small Models$/s);
  });

  test("LaTeX in an abstract is set, and cannot run anything", async () => {
    const summary = String.raw`A \textbf{bold} claim about $O(n)$ <img src=x onerror=alert(1)> and \href{javascript:alert(1)}{more}.`;
    await importText(db, [feedItem({ paper: { summary } })]);
    const { abstract, abstractHtml, teaserHtml } = await getOnlyPaper(db);
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
    const paper = await getOnlyPaper(db);
    expect(paper.authorCount).toBe(3_303);
    expect(paper.authors.at(-1)).toBe("Author 3302");
  });

  test("82 papers of one day keep their places", async () => {
    const items = Array.from({ length: 82 }, () => feedItem());
    expect(await importText(db, items)).toMatchObject({ seen: 82, created: 82, total: 82 });
    const listings = await db.listing.findMany({
      orderBy: { position: "asc" },
      include: { paper: { include: { identifiers: true } } },
    });
    expect(listings.map(({ position }) => position)).toEqual(items.map((_, place) => place));
    expect(listings.map(({ paper }) => paper.identifiers.find(({ kind }) => kind === "arxiv")?.value)).toEqual(
      items.map(({ paper }) => paper.id),
    );
  });

  test("a missing submitter, a withdrawal and a relative address are no reason to reject", async () => {
    const { submittedBy: _, ...item } = feedItem({
      paper: {
        withdrawnAt: "2025-11-06T10:00:00.000Z",
        organization: { name: "lab", fullname: "A Lab", avatar: "/avatars/a.png" },
      },
    });
    expect(await importText(db, [item])).toMatchObject({ created: 1, rejected: [] });
    const paper = await getOnlyPaper(db);
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
    expect((await getOnlyPaper(db)).listings).toHaveLength(2);
  });

  test("odd text is stored as far as a database can", async () => {
    const title = "Nul\u0000l, half \uD800 and \u202Eturned\u202C, 𝔸 and Z\u200Bero";
    const report = await importText(db, [feedItem({ title, paper: { summary: "a\u0000b\uDC00c" } })]);
    expect(report).toMatchObject({ created: 1, rejected: [] });
    expect(await getOnlyPaper(db)).toMatchObject({
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
    expect((await getOnlyPaper(db)).arxivId).toBe("2511.00001");
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
    expect((await getOnlyPaper(db)).listings).toHaveLength(2);
  });
});
