import { createCast } from "@tests/factories/cast";
import { feedPage } from "@tests/factories/feed-items";
import { createImport } from "@tests/factories/imports";
import { as } from "@tests/setup/as";
import { eventsOf, run, startFeed, text } from "@tests/setup/imports";
import { emptyLibrary } from "@tests/setup/library";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const { replay } = await startFeed();
const db = getDb();
afterAll(() => replay.close());
beforeEach(() => emptyLibrary(db));

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
    expect(await db.paper.findMany()).toMatchObject([{ title: "A Ti\uFFFDtle" }]);
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
