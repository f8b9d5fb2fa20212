import fc from "fast-check";
import { expect, test } from "vitest";
import { commentPath, listAncestors } from "@/domain/threads/comment-path";
import { MAX_COMMENTS_PER_THREAD } from "@/domain/threads/thread-limits";
import { Prisma } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { ancestorsSql, segmentSql } from "@/server/threads/path-sql";

test("the database writes the numbers of paths as the domain does", async () => {
  const random = fc.sample(fc.integer({ min: 1, max: MAX_COMMENTS_PER_THREAD }), 500);
  const numbers = [1, 9, 10, 35, 36, 37, 1295, 1296, 46_655, 46_656, MAX_COMMENTS_PER_THREAD, ...random];
  const rows = await getDb().$queryRaw<{ n: number; path: string }[]>`
    SELECT n, ${segmentSql("n")} AS path FROM unnest(${numbers}::int[]) AS n`;
  expect(rows.map(({ path }) => path)).toEqual(rows.map(({ n }) => commentPath(null, n)));
  expect(rows).toHaveLength(numbers.length);
});

test("and finds the same comments above one", async () => {
  let path = commentPath(null, 1);
  for (const number of [40, 1300, 50_000]) {
    const [row] = await getDb().$queryRaw<{ above: string[] }[]>(
      Prisma.sql`SELECT ${ancestorsSql("p")} AS above FROM (SELECT ${path}::text AS p) one`,
    );
    expect(row?.above).toEqual(listAncestors(path));
    path = commentPath(path, number);
  }
});
