import { readFileSync } from "node:fs";
import path from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageBlock } from "@/domain/feed/page-blocks";
import { pageItems } from "@/domain/feed/page-items";
import { type PageText, readPageText } from "@/domain/feed/page-text";
import { countPlaces } from "@/domain/feed/parsed-item";

const text = readFileSync("tests/fixtures/feed/page-six-papers.txt", "utf8");

function read(given: string): PageText {
  const page = readPageText(given);
  if (page === undefined) throw new Error("not recognised as a page");
  return page;
}

function papersOf(page: PageText): PageBlock[] {
  return page.blocks.filter((block) => block.ok);
}

describe("a copied page", () => {
  test("gives every block shape its fields", () => {
    const page = read(text);
    expect(page.date).toEqual({ month: 11, day: 5 });
    expect(page.cutOff).toBeUndefined();
    expect(papersOf(page).map(({ abstract: _, ...block }) => block)).toEqual(
      [
        { line: 13, title: "Attention Is All You Need", authorCount: 8, date: { year: 2017, month: 6, day: 12 } },
        {
          line: 21,
          title: "Adam: A Method for Stochastic Optimization",
          authorCount: 2,
          date: { year: 2024, month: 12, day: 22 },
          comments: 1,
        },
        { line: 29, title: "A Paper Whose Trailer Was Not Copied" },
        {
          line: 33,
          title: "Scaling Up with $O(n \\log n)$ Sorting",
          organizationName: "Tencent Hunyuan",
          date: { month: 6, day: 4 },
        },
        {
          line: 41,
          title: "Low-Rank Adaptation of Large Language Models",
          authorCount: 1,
          date: { month: 9, day: 26 },
          comments: 4,
        },
        {
          line: 49,
          title: "A Last Paper with Many Hands",
          authorCount: 3303,
          date: { month: 10, day: 31 },
          comments: 12,
        },
      ].map((block) => ({ ok: true, ...block })),
    );
  });

  const content = (page: PageText) => page.blocks.map((block) => ({ ...block, line: 0 }));

  test.each([
    ["CRLF", (page: string) => page.replaceAll("\n", "\r\n")],
    ["a byte order mark", (page: string) => `\uFEFF${page}`],
    ["no-break spaces", (page: string) => page.replaceAll(" ", "\u00a0")],
    ["spaces at the ends of lines", (page: string) => page.replaceAll("\n", "  \t\n")],
    ["extra empty lines between paragraphs", (page: string) => page.replaceAll("\n\n", "\n\n \n\n")],
    ["empty lines everywhere", (page: string) => page.replaceAll("\n", "\n\n")],
    ["no line end at the end", (page: string) => page.trimEnd()],
    ["the site's menu above", (page: string) => `Hugging Face\nModels\nDatasets\nSpaces\n\n${page}`],
    ["the site's buttons below", (page: string) => `${page}\nPrevious\n\nNext\n`],
  ])("reads the same with %s", (_, change) => {
    const page = read(change(text));
    expect(content(page)).toEqual(content(read(text)));
    expect(page.date).toEqual({ month: 11, day: 5 });
    expect(page.cutOff).toBeUndefined();
  });

  test("without its header has no date and all its papers", () => {
    const page = read(text.slice(text.indexOf("Attention Is")));
    expect(page.date).toBeUndefined();
    expect(content(page)).toEqual(content(read(text)));
  });

  test("with a header and no paper is a page without blocks", () => {
    expect(read(text.slice(0, text.indexOf("Attention Is")))).toEqual({ date: { month: 11, day: 5 }, blocks: [] });
  });

  test.each([
    ["prose", "Dear all,\n\nhere is the list for Monday.\n\nBest, Ada"],
    ["nothing", ""],
    ["a table", "| when | who |\n| --- | --- |\n| Nov 5 | Ada |"],
  ])("is not what %s is", (_, given) => {
    expect(readPageText(given)).toBeUndefined();
  });
});

describe("half a page", () => {
  test.each([
    ["in a title", "Low-Rank Adapt", "ends after a title"],
    ["in an abstract", "one learns two thin", "in the middle of the abstract of “Low-Rank"],
    ["in the count of authors", "  • 1 aut", "before the date of “Low-Rank"],
    ["before the date", "  • 1 authors\n·", "before the date of “Low-Rank"],
    ["in a date", "·\nSep", "before the date of “Low-Rank"],
  ])("cut %s says so", (_, upTo, reason) => {
    const page = read(text.slice(0, text.indexOf(upTo) + upTo.length));
    expect(page.cutOff?.reason).toContain(reason);
    expect(page.cutOff?.line).toBeGreaterThanOrEqual(41);
    expect(papersOf(page).length).toBeGreaterThanOrEqual(4);
  });

  test("cut anywhere, no paper comes out but whole ones, except that a sentence's end may pass for the abstract's", () => {
    const whole = new Map(papersOf(read(text)).map((block) => [block.title, block.abstract]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (cut) => {
        const page = readPageText(text.slice(0, cut));
        for (const { title, abstract } of page === undefined ? [] : papersOf(page)) {
          const expected = whole.get(title);
          expect(expected, title).toBeDefined();
          expect(abstract.endsWith(".") ? expected?.startsWith(abstract) : abstract === expected).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("starting in the middle rejects what has no title, and keeps the rest", () => {
    const page = read(text.slice(text.indexOf("so a layer can")));
    expect(page.blocks[0]).toEqual({ ok: false, line: 1, reason: expect.stringContaining("has no abstract below it") });
    expect(papersOf(page)).toHaveLength(5);
  });

  test("starting in a trailer rejects that", () => {
    const page = read(text.slice(text.indexOf("·\nJun 12, 2017")));
    expect(page.blocks[0]).toEqual({ ok: false, line: 1, reason: "It has no title or abstract above it." });
    expect(papersOf(page)).toHaveLength(5);
  });
});

describe("items of a page", () => {
  const itemsOf = (date: string, day = "2025-11-05") => {
    const page = read(`Title\n\nAn abstract of its own.\n\n  • 3 authors\n·\n${date}\n`);
    return pageItems(page.blocks, { day, placeOf: countPlaces() });
  };

  test("carry the day, the place, and what the page knows", () => {
    expect(itemsOf("Jun 4 2")).toEqual([
      {
        ok: true,
        where: "line 1",
        paper: {
          title: "Title",
          abstract: "An abstract of its own.",
          authors: [],
          authorCount: 3,
          publishedOn: "2025-06-04",
          sourceComments: 2,
        },
        listing: { day: "2025-11-05", position: 0, comments: 2 },
      },
    ]);
  });

  test.each([
    ["Dec 18, 2024", "2024-12-18"],
    ["Nov 5", "2025-11-05"],
    ["Nov 6", "2025-11-06"], // time zones
    ["Nov 20", undefined], // the site would have written 2024
    ["Feb 29", undefined], // not in 2025
    ["September 3, 2019", "2019-09-03"],
  ])("published %s is %s", (written, publishedOn) => {
    const [item] = itemsOf(written);
    expect(item?.ok === true ? item.paper.publishedOn : "rejected").toBe(publishedOn);
  });
});

describe("the recorded page", () => {
  test("has 40 papers, whole ones", () => {
    const page = read(readFileSync(path.join(recordings, "feed-page/page-nov-5.txt"), "utf8"));
    expect(page.cutOff).toBeUndefined();
    const papers = papersOf(page);
    expect(papers).toHaveLength(40);
    expect(page.blocks).toHaveLength(40);
    expect(papers.filter((paper) => paper.authorCount === undefined)).toHaveLength(2);
    expect(papers.filter((paper) => paper.comments !== undefined)).toHaveLength(7);
    expect(Math.min(...papers.map((paper) => paper.abstract.length))).toBeGreaterThan(ofRecordings(1_000, 400));
  });
});
