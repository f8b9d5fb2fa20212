import { setTimeout as sleep } from "node:timers/promises";
import { aging } from "@tests/bench/soak/table-ends";
import { readTableSizes, type TableSize } from "@tests/bench/soak/table-sizes";
import type pg from "pg";

const LIMIT_MS = 300_000;
const POLL_MS = 500;

/** Makes all that is deleted in time a year older, and lets the app's own worker run its daily job. Gives the tables after it. */
export async function letAYearPass(pool: pg.Pool): Promise<Map<string, TableSize>> {
  for (const statement of Object.values(aging)) await pool.query(statement);
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM graphile_worker.add_job('data.retire', '{}'::json)",
  );
  const givenUpAt = performance.now() + LIMIT_MS;
  const isLeft = async () => {
    const { rowCount } = await pool.query("SELECT 1 FROM graphile_worker.jobs WHERE id = $1", [rows[0]?.id]);
    return rowCount !== 0;
  };
  while (await isLeft()) {
    if (performance.now() > givenUpAt) throw new Error("The daily job that deletes old rows did not end.");
    await sleep(POLL_MS);
  }
  return readTableSizes(pool);
}
