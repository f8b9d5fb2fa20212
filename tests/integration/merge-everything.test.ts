// Every table that refers to papers moves with a paper that becomes part of another. A new table fails here until it does.
import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { createListing } from "@tests/factories/listings";
import { createMeeting } from "@tests/factories/meetings";
import { closeWithPick, nominate, openRound } from "@tests/factories/rounds";
import { createThread } from "@tests/factories/threads";
import { createTwoPapers, merge } from "@tests/setup/two-papers";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();

/** Each table and column with a foreign key to papers. */
function listReferences(): Promise<{ table: string; column: string }[]> {
  return db.$queryRaw`
    SELECT conrelid::regclass::text AS "table", attname AS "column"
    FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'f' AND confrelid = 'papers'::regclass ORDER BY 1, 2`;
}

async function countRows({ table, column }: { table: string; column: string }, paperId: string): Promise<number> {
  const statement = `SELECT count(*)::int AS count FROM ${table} WHERE ${column} = $1::uuid`;
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(statement, paperId);
  return row?.count ?? 0;
}

/** Makes the paper part of everything that papers can be part of. */
async function useEverywhere(paper: { id: string }): Promise<void> {
  const { club, member } = await createCast(db);
  const round = await openRound(db, { club });
  await nominate(db, { round, person: member, paper });
  await closeWithPick(db, { round, paper });
  await createAssignment(db, { meeting: await createMeeting(db, { club }), person: member, paper });
  await createThread(db, { club, paper });
  await db.threadVisitor.create({
    data: { clubId: club.id, userId: member.id, paperId: paper.id, seenAt: new Date() },
  });
  await createListing(db, { paper });
  const brought = { clubId: club.id, paperId: paper.id };
  await db.statement.create({
    data: { ...brought, source: "hf-file", fields: { title: "Title", abstract: "Brought." } },
  });
  await db.paperAddition.create({ data: { ...brought, abstract: "Brought.", htmlVersion: 1 } });
}

test("no table keeps a row of a merged paper behind, or loses it", async () => {
  const { keep, drop } = await createTwoPapers();
  await useEverywhere(drop);
  const references = await listReferences();
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) {
    const name = `${reference.table}.${reference.column}`;
    expect(await countRows(reference, drop.id), `a row in ${name}: add one to useEverywhere`).toBeGreaterThan(0);
  }
  const before = await Promise.all(
    references.map(async (r) => (await countRows(r, keep.id)) + (await countRows(r, drop.id))),
  );
  await merge(keep, drop);
  const after = await Promise.all(references.map((reference) => countRows(reference, keep.id)));
  expect(references.map(({ table }, index) => [table, after[index]])).toEqual(
    references.map(({ table }, index) => [table, before[index]]),
  );
});
