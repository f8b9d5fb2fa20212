import { createPaper } from "@tests/factories/papers";
import { expect, test } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { createDb, createPool, getDb, getPool, poolOf } from "@/server/db";
import { newId } from "@/server/new-id";
import { queryRows } from "@/server/query-rows";

/** Every type that our statements answer with; text and numbers as they are bound, too. */
const ofEveryType = (bound: { text: string; count: number; at: Date; ids: string[]; big: bigint }) => Prisma.sql`
  SELECT ${bound.text}::text AS text, ${bound.count}::int AS count, ${bound.big}::bigint AS big, ${bound.at}::timestamptz AS at,
    ${bound.ids}::uuid[] AS ids, 1.5::float8 AS share, true AS yes, NULL::text AS nothing, date '2024-02-29' AS day,
    ARRAY['a', NULL, 'c'] AS texts, 'owner'::role AS role, '{}'::text[] AS none,
    json_build_object('at', timestamptz '2024-02-29 12:00+00', 'n', 2::bigint) AS json, '[1, "x"]'::jsonb AS jsonb`;

const bound = {
  text: `it's "so" \\ and 'so' 🦉`,
  count: -3,
  at: new Date("2026-03-29T00:59:59.999Z"),
  ids: ["01930000-0000-7000-8000-000000000001", "01930000-0000-7000-8000-000000000002"],
  big: 9_007_199_254_740_993n,
};

test("the driver gives the same values as Prisma, for every type", async () => {
  const [asked] = await queryRows(getDb())(ofEveryType(bound));
  const [prismas] = await getDb().$queryRaw<object[]>(ofEveryType(bound));
  expect(asked).toEqual(prismas);
  expect(asked).toMatchObject({ ...bound, day: new Date("2024-02-29T00:00:00.000Z"), texts: ["a", null, "c"] });
});

test("in a transaction a statement sees what that has written, and nobody else does", async () => {
  const count = (db: Parameters<typeof queryRows>[0]) =>
    queryRows<{ count: bigint }>(db)`SELECT count(*) AS count FROM papers WHERE title = ${"only in here"}`;
  await getDb().$transaction(async (tx) => {
    await createPaper(tx, { title: "only in here" });
    expect(poolOf(tx)).toBeUndefined();
    expect(await count(tx)).toEqual([{ count: 1n }]);
    expect(await count(getDb())).toEqual([{ count: 0n }]);
  });
});

test("a failed statement says so with PostgreSQL's code, and the connection is free again", async () => {
  const pool = createPool(getPool().options.connectionString ?? "", 1);
  const db = createDb(pool);
  try {
    await expect(queryRows(db)`SELECT 1 / ${0}::int AS never`).rejects.toMatchObject({ code: "22012" });
    expect(await queryRows(db)`SELECT ${"x"}::text AS x`).toEqual([{ x: "x" }]);
  } finally {
    await db.$disconnect();
    await pool.end();
  }
});

test("a connection plans a statement once, whoever's rows it is to find", async () => {
  const pool = createPool(getPool().options.connectionString ?? "", 1);
  const db = createDb(pool);
  const runs = 10;
  try {
    for (let run = 0; run < runs; run += 1) {
      await queryRows(db)`SELECT name AS planned_once FROM users WHERE id = ${newId()}::uuid`;
      await db.user.findUnique({ where: { id: newId() }, select: { name: true } });
    }
    const kept = await queryRows<{ plans: string }>(db)`
      SELECT generic_plans || ' kept, ' || custom_plans || ' made for one run' AS plans FROM pg_prepared_statements
      WHERE statement ILIKE '%FROM%users%' AND statement NOT LIKE '%pg_prepared_statements%'`;
    expect(kept.map(({ plans }) => plans)).toEqual(Array(2).fill(`${runs} kept, 0 made for one run`));
  } finally {
    await db.$disconnect();
    await pool.end();
  }
});
