// An import whose connection is cut between its last batch and the confirmations goes on with these when it is tried again.

import { createCast } from "@tests/factories/cast";
import { feedPage } from "@tests/factories/feed-items";
import { as } from "@tests/setup/as";
import { bring } from "@tests/setup/import-as";
import { emptyLibrary } from "@tests/setup/library";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { runImportJob } from "@/server/feed/run-import-job.service";
import { sampleWeek } from "@/server/feed/sample/sample-week";

const db = getDb();
beforeEach(() => emptyLibrary(db));
afterEach(() => db.$executeRaw`DROP FUNCTION IF EXISTS cut_connection CASCADE`);

/** The connection that confirms a paper is ended in the middle of it. */
async function cutWhileConfirming() {
  await db.$executeRaw`
    CREATE FUNCTION cut_connection() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_terminate_backend(pg_backend_pid()); RETURN OLD; END $$`;
  await db.$executeRaw`
    CREATE TRIGGER cut_connection BEFORE DELETE ON papers FOR EACH ROW EXECUTE FUNCTION cut_connection()`;
}

const run = (importId: string) => runImportJob(db, { importId }, { signal: new AbortController().signal });

test("a paper that a club brought is confirmed by the next try", async () => {
  const { club, member, owner } = await createCast(db);
  const title = sampleWeek("2026-11-23").flatMap((item) => (item.ok ? [item.paper.title] : []))[0] ?? "";
  await bring(club, member, feedPage([{ title }]));
  expect(await db.paper.count({ where: { clubId: club.id } })).toBe(1);
  const { importId } = await as(member).feed.startImport({ clubId: club.id, request: { kind: "sample" } });
  await cutWhileConfirming();
  await expect(run(importId)).rejects.toThrow();
  await db.$executeRaw`DROP FUNCTION cut_connection CASCADE`;
  const asked = { clubId: club.id, importId };
  expect(await as(owner).feed.getImport(asked)).toMatchObject({ status: "running", seen: 24 });
  expect(await db.paper.count({ where: { clubId: club.id } })).toBe(1);

  await run(importId);
  expect(await as(owner).feed.getImport(asked)).toMatchObject({ status: "done", seen: 24, created: 24 });
  expect(await db.paper.count({ where: { clubId: club.id } })).toBe(0);
  expect(await db.paper.count()).toBe(24);
});
