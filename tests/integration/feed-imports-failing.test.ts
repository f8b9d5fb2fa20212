import { createCast } from "@tests/factories/cast";
import { as } from "@tests/setup/as";
import { eventsOf, run, startFeed, text } from "@tests/setup/imports";
import { emptyLibrary } from "@tests/setup/library";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const { day, replay } = await startFeed();
const db = getDb();
afterAll(() => replay.close());
beforeEach(() => emptyLibrary(db));

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
      error: "Hugging Face refused the request (403). Try again later. Nothing was lost.",
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

  test("something unexpected is tried again, and reported in our own words at last", async () => {
    const { member, importId, asked } = await startDay();
    await db.import.update({ where: { id: importId }, data: { request: { kind: "odd" } } });
    for (let tries = 1; tries < 4; tries += 1) {
      await expect(run(importId)).rejects.toThrow();
      expect(await as(member).feed.getImport(asked)).toMatchObject({ status: "waiting" });
    }
    await run(importId);
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
    await expect(run(importId, signal)).rejects.toThrow("The process ends.");
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
    await Promise.allSettled([run(importId), run(importId), run(importId)]);
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
