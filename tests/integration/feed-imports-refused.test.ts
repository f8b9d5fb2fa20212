import { createCast } from "@tests/factories/cast";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { as } from "@tests/setup/as";
import { run, text } from "@tests/setup/imports";
import { emptyLibrary, importText } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { MAX_SENT_TEXT_BYTES } from "@/domain/feed/feed-limits";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

describe("refused at once, with nothing stored", () => {
  const half = feedPage([{ title: "Whole" }]) + "\nHalf\n\nAn abstract that breaks off in the middle of a";
  test.each([
    ["nothing", text(" \n "), /This is empty/],
    ["HTML", text("<!doctype html><html><body>Daily Papers</body></html>"), /HTML source/],
    ["broken JSON", text('[{"paper": {"id": "2511.00001"'), /ends too early/],
    ["other JSON", text('{"error": "Too many requests"}'), /Too many requests/],
    ["noise", text("\u0001\u0002\u0003\u0004\u0005\u0006".repeat(50)), /binary data/],
    ["deep JSON", text("[".repeat(100_000)), /too deep/],
    ["half a page", text(half), /middle of the abstract/],
    [
      "a page without its date",
      text(feedPage([{ title: "First" }]).replace("Nov 5, 2025\n\n", "")),
      /Enter the day of the page/,
    ],
    ["JSON with a day of its own", text(JSON.stringify([feedItem()]), { day: "2025-11-05" }), /Leave the day out/],
    ["a day to come", { kind: "day", day: "2099-01-01" } as const, /in the future/],
  ])("%s", async (_name, request, message) => {
    const { club, member } = await createCast(db);
    const started = as(member).feed.startImport({ clubId: club.id, request });
    await expect(started).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(message) });
    expect(await db.import.count()).toBe(0);
  });

  test("what is too large", async () => {
    const { club, member } = await createCast(db);
    for (const content of ["x".repeat(MAX_SENT_TEXT_BYTES + 1), "é".repeat(MAX_SENT_TEXT_BYTES / 2 + 1)]) {
      const started = as(member).feed.startImport({ clubId: club.id, request: text(content) });
      await expect(started).rejects.toMatchObject({
        code: "BAD_REQUEST",
        message: expect.stringMatching(/larger than 8 MB/),
      });
    }
  });

  test("no day, no kind, an odd label", async () => {
    const { club, member } = await createCast(db);
    const bad = [
      { kind: "day", day: "2025-02-30" },
      { kind: "day", day: "yesterday" },
      { kind: "text", text: "x", label: "a\u0000b" },
      { kind: "everything" },
    ];
    for (const request of bad) {
      const started = as(member).feed.startImport({ clubId: club.id, request: request as { kind: "sample" } });
      await expect(started).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  test("the twenty-first within ten minutes", async () => {
    const { club, member } = await createCast(db);
    const request = { clubId: club.id, request: { kind: "sample" } } as const;
    for (let count = 0; count < 20; count += 1) await as(member).feed.startImport(request);
    await expect(as(member).feed.startImport(request)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });

  test("half a page is taken when its whole papers are wanted", async () => {
    const { club, member } = await createCast(db);
    const { importId } = await as(member).feed.startImport({
      clubId: club.id,
      request: text(half, { takesHalf: true }),
    });
    await run(importId);
    expect(await as(member).feed.getImport({ clubId: club.id, importId })).toMatchObject({
      status: "done",
      created: 1,
      rejectedCount: 1,
      rejected: [{ reason: expect.stringMatching(/middle of the abstract/) }],
    });
  });
});

describe("a preview", () => {
  const preview = async (content: string, now = new Date("2026-11-22T12:00:00Z")) => {
    const { club, member } = await createCast(db);
    return as(member, { now }).feed.previewText({ clubId: club.id, text: content });
  };

  test("of a page says how its year is known", async () => {
    const papers = [
      { title: "One", trailer: "  • 9 authors\n·\nDec 18, 2024" },
      { title: "Two", trailer: "  • 9 authors\n·\nDec 11, 2024" },
      { title: "Three", trailer: "  • 9 authors\n·\nSep 26" },
    ];
    expect(await preview(feedPage(papers, { date: "Nov 5" }))).toEqual({
      format: "page-text",
      papers: 3,
      rejectedCount: 0,
      rejected: [],
      days: ["2025-11-05"],
      year: { year: 2025, isInferred: true, how: expect.stringContaining("shows dates of 2024") },
      cutOff: null,
    });
  });

  test("of a file says what will be rejected, and of which days it is", async () => {
    const items = [
      feedItem({ day: "2025-11-06" }),
      feedItem({ day: "2025-11-05" }),
      ...Array.from({ length: 30 }, () => ({})),
    ];
    const found = await preview(JSON.stringify(items));
    expect(found).toMatchObject({
      format: "hf-json",
      papers: 2,
      rejectedCount: 30,
      days: ["2025-11-05", "2025-11-06"],
      year: null,
    });
    expect(found.rejected).toHaveLength(20);
    expect(await db.paper.count()).toBe(0);
  });

  test("of half a page says where it ends", async () => {
    const found = await preview(`${feedPage([{ title: "Whole" }])}\nHalf\n\nAn abstract that breaks off in the`);
    expect(found.cutOff).toMatchObject({ reason: expect.stringContaining("“Half”") });
  });

  test("of a page that is in the library already costs nothing", async () => {
    await importText(db, feedPage([{ title: "First" }]));
    expect(await preview(feedPage([{ title: "First" }]))).toMatchObject({ papers: 1 });
  });
});
