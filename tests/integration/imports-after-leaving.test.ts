// An import runs for whoever started it: what they may is asked when it runs, and before each batch is written.

import { createCast } from "@tests/factories/cast";
import { feedItem } from "@tests/factories/feed-items";
import { as } from "@tests/setup/as";
import { emptyLibrary } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { runImportJob } from "@/server/feed/run-import-job.service";

const db = getDb();
beforeEach(() => emptyLibrary(db));

type Cast = Awaited<ReturnType<typeof createCast>>;

const run = (importId: string) => runImportJob(db, { importId }, { signal: new AbortController().signal });

/** Three batches. */
async function queue({ club, member }: Cast) {
  const items = Array.from({ length: 130 }, () => feedItem({ day: "2025-11-05" }));
  const request = { kind: "text", text: JSON.stringify(items), label: "papers.json", takesHalf: false } as const;
  return as(member).feed.startImport({ clubId: club.id, request });
}

const reportOf = ({ club, owner }: Cast, importId: string) => as(owner).feed.getImport({ clubId: club.id, importId });

const refused = { status: "failed", error: expect.stringContaining("can no longer import") };

describe("an import that somebody queued", () => {
  test.each([
    [
      "who was removed",
      ({ club, organizer, member }: Cast) => as(organizer).members.remove({ clubId: club.id, userId: member.id }),
    ],
    ["who left", ({ club, member }: Cast) => as(member).members.leave({ clubId: club.id })],
    [
      "who deleted their account",
      ({ member }: Cast) => as(member).account.delete({ email: member.email, comments: "keep" }),
    ],
    [
      "who is an observer by now",
      ({ club, organizer, member }: Cast) =>
        as(organizer).members.changeRole({ clubId: club.id, userId: member.id, role: "observer" }),
    ],
  ])("%s brings nothing", async (_, change) => {
    const cast = await createCast(db);
    const { importId } = await queue(cast);
    await change(cast);
    await run(importId);
    expect(await reportOf(cast, importId)).toMatchObject({ ...refused, seen: 0 });
    expect(await db.paper.count()).toBe(0);
  });

  test("who is removed while it runs brings no further batch", async () => {
    const cast = await createCast(db);
    const { importId } = await queue(cast);
    const { club, organizer, member } = cast;
    // The database itself removes the member with the first batch's progress, in the same transaction.
    await db.$executeRawUnsafe(`
      CREATE FUNCTION remove_with_first_batch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        DELETE FROM memberships WHERE user_id = '${member.id}'; RETURN NULL; END $$`);
    await db.$executeRawUnsafe(`
      CREATE TRIGGER remove_with_first_batch AFTER UPDATE ON imports FOR EACH ROW
      WHEN (OLD.seen = 50 AND NEW.seen = 100) EXECUTE FUNCTION remove_with_first_batch()`);
    try {
      await run(importId);
    } finally {
      await db.$executeRaw`DROP TRIGGER remove_with_first_batch ON imports`;
      await db.$executeRaw`DROP FUNCTION remove_with_first_batch`;
    }
    expect(await reportOf(cast, importId)).toMatchObject({ ...refused, seen: 50 });
    expect(await db.paper.count()).toBe(50);
    // The trigger's change went with its batch; somebody else goes on where it was.
    await as(organizer).feed.retryImport({ clubId: club.id, importId });
    await run(importId);
    expect(await reportOf(cast, importId)).toMatchObject({ status: "done", seen: 130, created: 130 });
  });

  test("goes on where others leave the club", async () => {
    const cast = await createCast(db);
    const { importId } = await queue(cast);
    await as(cast.observer).members.leave({ clubId: cast.club.id });
    await run(importId);
    expect(await reportOf(cast, importId)).toMatchObject({ status: "done", created: 130 });
  });
});
