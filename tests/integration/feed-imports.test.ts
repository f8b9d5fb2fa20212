import { createCast } from "@tests/factories/cast";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { createImport } from "@tests/factories/imports";
import { startReplayServer } from "@tests/replay-server/replay-server";
import { as } from "@tests/setup/as";
import { dumpLibrary, emptyLibrary, importText } from "@tests/setup/library";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { MAX_SENT_TEXT_BYTES } from "@/domain/feed/feed-limits";
import { getDb } from "@/server/db";
import { runImportJob } from "@/server/feed/run-import-job";

// Two pages: the API gives at most a hundred papers at once.
const day = Array.from({ length: 130 }, () => feedItem({ day: "2025-11-05" }));
const replay = await startReplayServer({ items: [...day, feedItem({ day: "2025-11-06" })], today: "2025-11-20" });
process.env.HF_BASE_URL = replay.url; // read with the first use of the database
const db = getDb();
afterAll(() => replay.close());
beforeEach(() => emptyLibrary(db));

const text = (content: string, more: { day?: string; takesHalf?: boolean } = {}) =>
  ({ kind: "text", text: content, label: "page.txt", ...more }) as const;

const attempt = (isLast = false, signal = new AbortController().signal) => ({ signal, isLast });
const run = (importId: string, isLast = false) => runImportJob(db, { importId }, attempt(isLast));

const eventsOf = async (clubId: string) =>
  (await db.event.findMany({ where: { clubId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("an import", () => {
  test("of a copied page waits with a job of its own, runs, and is reported", async () => {
    const { club, member, observer } = await createCast(db);
    const page = feedPage([{ title: "First" }, { title: "Second" }], { date: "Nov 5" });
    const { importId } = await as(member, { now: new Date("2025-12-01T12:00:00Z") }).feed.startImport({
      clubId: club.id,
      request: text(page),
    });
    const asked = { clubId: club.id, importId };
    expect(await as(observer).feed.getImport(asked)).toMatchObject({
      status: "waiting",
      label: "page.txt",
      startedBy: member.name,
    });
    const jobs =
      await db.$queryRaw`SELECT task_identifier FROM graphile_worker.jobs WHERE task_identifier = 'import.run'`;
    expect(jobs).toHaveLength(1);
    await run(importId);
    expect(await as(observer).feed.getImport(asked)).toMatchObject({
      status: "done",
      source: "page-text",
      seen: 2,
      created: 2,
      total: 2,
      days: ["2025-11-05"],
      rejected: [],
      rejectedCount: 0,
    });
    expect(await eventsOf(club.id)).toEqual([
      "import.progressed",
      "import.progressed",
      "import.progressed",
      "import.finished",
    ]);
    // What was pasted is not kept.
    expect((await db.import.findUniqueOrThrow({ where: { id: importId } })).request).toEqual({});
  });

  test("of a day asks Hugging Face, both pages of it", async () => {
    const { club, member } = await createCast(db);
    const { importId } = await as(member).feed.startImport({
      clubId: club.id,
      request: { kind: "day", day: "2025-11-05" },
    });
    await run(importId);
    expect(await as(member).feed.getImport({ clubId: club.id, importId })).toMatchObject({
      status: "done",
      label: "2025-11-05",
      created: 130,
    });
  });

  test("of the sample week lies in the week before", async () => {
    const { club, member } = await createCast(db);
    const now = new Date("2026-11-22T12:00:00Z"); // a Sunday
    const { importId } = await as(member, { now }).feed.startImport({ clubId: club.id, request: { kind: "sample" } });
    await run(importId);
    const { days, created } = await as(member).feed.getImport({ clubId: club.id, importId });
    expect(created).toBe(24);
    expect(days).toEqual(["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"]);
  });

  test("with another day than the page's lists it there", async () => {
    const { club, member } = await createCast(db);
    const request = text(feedPage([{ title: "First" }], { date: "Nov 5" }), { day: "2023-11-05" });
    const { importId } = await as(member).feed.startImport({ clubId: club.id, request });
    await run(importId);
    expect((await as(member).feed.getImport({ clubId: club.id, importId })).days).toEqual(["2023-11-05"]);
  });

  test("of text with characters that no database keeps is stored without them", async () => {
    const { club, member } = await createCast(db);
    const page = feedPage([{ title: "A Title" }]).replace("A Title", "A\u0000 Ti\uD800tle");
    const { importId } = await as(member).feed.startImport({ clubId: club.id, request: text(page) });
    await run(importId);
    expect(await dumpLibrary(db)).toMatchObject([{ title: "A Ti\uFFFDtle" }]);
  });
});

describe("refused at once, with nothing stored", () => {
  const half = feedPage([{ title: "Whole" }]) + "\nHalf\n\nAn abstract that breaks off in the middle of a";
  test.each([
    ["nothing", text(" \n "), /nothing in it/],
    ["HTML", text("<!doctype html><html><body>Daily Papers</body></html>"), /HTML source/],
    ["broken JSON", text('[{"paper": {"id": "2511.00001"'), /ends too early/],
    ["other JSON", text('{"error": "Too many requests"}'), /Too many requests/],
    ["noise", text("\u0001\u0002\u0003\u0004\u0005\u0006".repeat(50)), /binary data/],
    ["deep JSON", text("[".repeat(100_000)), /too deep/],
    ["half a page", text(half), /middle of the abstract/],
    ["a page without its date", text(feedPage([{ title: "First" }]).replace("Nov 5, 2025\n\n", "")), /which day/],
    ["JSON with a day of its own", text(JSON.stringify([feedItem()]), { day: "2025-11-05" }), /Leave the day out/],
    ["a day to come", { kind: "day", day: "2099-01-01" } as const, /still to come/],
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

describe("when it fails", () => {
  async function startDay(of = "2025-11-05") {
    const { club, member } = await createCast(db);
    const { importId } = await as(member).feed.startImport({ clubId: club.id, request: { kind: "day", day: of } });
    return { club, member, importId, asked: { clubId: club.id, importId } };
  }

  test("a source that refuses is named, and the import can be run again", async () => {
    const { club, member, importId, asked } = await startDay();
    replay.fail({ kind: "status", status: 403 });
    await run(importId);
    expect(await as(member).feed.getImport(asked)).toMatchObject({
      status: "failed",
      error: "Hugging Face refuses the request (403). Try again later; nothing was lost.",
    });
    expect((await eventsOf(club.id)).at(-1)).toBe("import.finished");
    await run(importId); // a failed import is not begun by itself
    expect(await db.paper.count()).toBe(0);
    await as(member).feed.retryImport(asked);
    expect(await as(member).feed.getImport(asked)).toMatchObject({ status: "waiting", error: null });
    await run(importId);
    expect(await as(member).feed.getImport(asked)).toMatchObject({ status: "done", created: 130 });
    await expect(as(member).feed.retryImport(asked)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a day that the source does not have is said", async () => {
    const { member, importId, asked } = await startDay("2025-11-21");
    await run(importId);
    expect((await as(member).feed.getImport(asked)).error).toMatch(/has no page for 2025-11-21/);
  });

  test("something unexpected is tried again, and told in our own words at last", async () => {
    const { member, importId, asked } = await startDay();
    await db.import.update({ where: { id: importId }, data: { request: { kind: "odd" } } });
    await expect(run(importId)).rejects.toThrow();
    expect(await as(member).feed.getImport(asked)).toMatchObject({ status: "waiting" });
    await run(importId, true);
    expect(await as(member).feed.getImport(asked)).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/^Something went wrong on our side/),
    });
  });

  test("a text import that was cut short goes on behind its last batch, and its report is whole", async () => {
    const { club, member } = await createCast(db);
    const request = text(JSON.stringify(day));
    const { importId } = await as(member).feed.startImport({ clubId: club.id, request });
    // Between one batch and the next, as an end of the process is noticed.
    const signal = new AbortController().signal;
    let asked = 0;
    signal.throwIfAborted = () => {
      asked += 1;
      if (asked === 3) throw new Error("The process ends.");
    };
    await expect(runImportJob(db, { importId }, attempt(false, signal))).rejects.toThrow("The process ends.");
    const soFar = await as(member).feed.getImport({ clubId: club.id, importId });
    expect(soFar).toMatchObject({ status: "running", seen: 50, created: 50 });
    await run(importId);
    expect(await as(member).feed.getImport({ clubId: club.id, importId })).toMatchObject({
      status: "done",
      seen: 130,
      created: 130,
      unchanged: 0,
    });
  });

  test("run twice at once, the same import is counted once", async () => {
    const { club, member } = await createCast(db);
    const { importId } = await as(member).feed.startImport({ clubId: club.id, request: text(JSON.stringify(day)) });
    await Promise.all([run(importId), run(importId), run(importId)]);
    await run(importId);
    expect(await as(member).feed.getImport({ clubId: club.id, importId })).toMatchObject({
      status: "done",
      seen: 130,
      created: 130,
      unchanged: 0,
    });
    expect(await db.paper.count()).toBe(130);
  });

  test("an import whose club is gone does nothing", async () => {
    const { club, member } = await createCast(db);
    const { importId } = await as(member).feed.startImport({ clubId: club.id, request: { kind: "sample" } });
    await db.club.delete({ where: { id: club.id } });
    await run(importId);
    expect(await db.paper.count()).toBe(0);
  });
});

describe("a club's imports", () => {
  test("are listed newest first, by pages, and only its own", async () => {
    const { club, otherClub, observer } = await createCast(db);
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift((await createImport(db, { club })).id);
    await createImport(db, { club: otherClub });
    const first = await as(observer).feed.listImports({ clubId: club.id, limit: 3 });
    const second = await as(observer).feed.listImports({ clubId: club.id, limit: 3, after: first.next ?? "" });
    expect([...first.imports, ...second.imports].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
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
