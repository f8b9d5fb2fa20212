// Whoever asks changes nothing: every query of the API, by a connection on which the database refuses to write.

import { type Cast, createCast } from "@tests/factories/cast";
import { findRow } from "@tests/integration/authorization/rows";
import { as } from "@tests/setup/as";
import type { AnyProcedure } from "@trpc/server";
import { afterAll, expect, test } from "vitest";
import { env } from "@/env";
import { appRouter } from "@/server/api/root";
import { createDb, createPool, getDb } from "@/server/db";

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>);
const queries = procedures.filter(([, procedure]) => procedure._def.type === "query").map(([path]) => path);

const address = new URL(env().DATABASE_URL);
address.searchParams.set("options", "-c default_transaction_read_only=on");
const pool = createPool(address.href, 2);
const readOnlyDb = createDb(pool);

afterAll(async () => {
  await readOnlyDb.$disconnect();
  await pool.end();
});

test("the connection refuses to write, and there are queries to try", async () => {
  await expect(pool.query("DELETE FROM users")).rejects.toThrow("read-only transaction");
  expect(queries.length).toBeGreaterThan(20);
});

test.each(queries)("%s", async (path) => {
  const cast = await createCast(getDb());
  const row = findRow(path);
  if (row === undefined) throw new Error("a procedure without a row in tests/integration/authorization");
  const input = await row.input({ db: getDb(), cast, subject: cast.owner });
  await getDb().comment.updateMany({ data: { rendererVersion: 0 } }); // as if an older renderer had made them
  await expect(call(path, cast, input)).resolves.not.toThrow();
});

/** As the owner of the club, who may ask everything. */
async function call(path: string, cast: Cast, input: unknown): Promise<unknown> {
  const [noun = "", procedure = ""] = path.split(".");
  const nouns = as(cast.owner, { db: readOnlyDb }) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>> | undefined
  >;
  return nouns[noun]?.[procedure]?.(input);
}
