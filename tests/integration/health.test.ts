import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import pg from "pg";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { env } from "@/env";
import { databaseState } from "@/server/database-state";
import { getDb, getPool } from "@/server/db";
import { getListener } from "@/server/events/listener";
import { handleHealth } from "@/server/http/handle-health";
import { changeWorkerState } from "@/server/jobs/worker-state";
import { logger } from "@/server/logger";
import { processState } from "@/server/process-state";

afterAll(() => getListener().stop());
afterEach(() => vi.restoreAllMocks());

const health = async () => {
  const answer = await handleHealth();
  const body = (await answer.json()) as object;
  return { ...body, status: answer.status, retryAfter: answer.headers.get("retry-after") };
};
/** Once what was known before is too old. */
const healthyAgain = () => expect.poll(async () => (await health()).status, { timeout: 10_000 }).toBe(200);

/** Fails every write of these tables as a full disk does. */
async function fillDisk(...tables: string[]): Promise<() => Promise<void>> {
  await getDb().$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION refuse_for_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
  for (const table of tables) {
    await getDb().$executeRawUnsafe(
      `CREATE TRIGGER refuse_for_room BEFORE INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_for_room()`,
    );
  }
  return async () => void (await getDb().$executeRawUnsafe("DROP FUNCTION refuse_for_room CASCADE"));
}

test("the process can do its work", async () => {
  changeWorkerState(true);
  expect(await health()).toMatchObject({ status: 200, database: "up", worker: "up" });
  expect(await getDb().writeProbe.count()).toBe(1);
});

test("a full disk: changes are refused with 503 and nothing is changed, pages are read, and the log has a line", async () => {
  changeWorkerState(true);
  const ada = await createPerson(getDb(), { name: "Ada" });
  const makeRoom = await fillDisk("users", "write_probes", "rate_limits");
  const log = vi.spyOn(logger(), "error");
  const rename = () => as(ada).account.rename({ name: "Countess" });
  const refusal = {
    code: "SERVICE_UNAVAILABLE",
    message:
      "The database's disk is full, so nothing can be saved right now. Nothing was changed. Please try again shortly.",
  };
  for (let count = 0; count < 5; count++) await expect(rename()).rejects.toMatchObject(refusal);
  await expect(as(ada).account.listSessions()).resolves.toBeDefined();
  expect(await health()).toMatchObject({
    status: 503,
    database: "diskFull",
    reason: "The database's disk is full, so nothing can be saved right now.",
    retryAfter: "2",
  });
  expect(log.mock.calls.map(([, words]) => words)).toEqual([
    "the database's disk is full: nothing can be saved until there is room again",
  ]);
  await makeRoom();
  await healthyAgain();
  await rename();
});

test("a full disk shows before anybody has tried to save something", async () => {
  await healthyAgain();
  const makeRoom = await fillDisk("write_probes");
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({ status: 503, database: "diskFull" });
  await makeRoom();
  await healthyAgain();
});

test("a database that became read-only", async () => {
  const name = getPool().options.connectionString?.split("/").at(-1) ?? "";
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({
    status: 503,
    database: "readOnly",
    reason: "The database is read-only right now, so nothing can be saved.",
  });
  await client.query("SET default_transaction_read_only = off");
  await client.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
  await client.end();
  await healthyAgain();
});

test("jobs that nobody takes", async () => {
  changeWorkerState(true);
  changeWorkerState(false);
  expect(await health()).toMatchObject({ status: 200, worker: "down" }); // it may be on its way
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 61_000);
  expect(await health()).toMatchObject({
    status: 503,
    worker: "stopped",
    reason: expect.stringContaining("not run any jobs") as string,
  });
  vi.restoreAllMocks();
  env().WORKER = "apart";
  await getDb().$executeRaw`DELETE FROM job_workers`;
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({ status: 200, worker: "missing" });
  await getDb().$executeRaw`INSERT INTO job_workers (id) VALUES ('w')`;
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({ status: 200, worker: "apart" });
  env().WORKER = "inside";
  changeWorkerState(true);
});

test("as long as the listening connection is lost, the answer needs no probe", async () => {
  databaseState().connection = "away";
  expect(await health()).toMatchObject({
    status: 503,
    database: "away",
    reason: "The database cannot be reached right now.",
  });
  databaseState().connection = null;
});

test("a process that ends", async () => {
  processState().isStopping = true;
  expect(await health()).toMatchObject({ status: 503, reason: "This process is shutting down." });
  processState().isStopping = false;
});
