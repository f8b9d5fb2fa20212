import { createPerson } from "@tests/factories/people";
import { describe, expect, test, vi } from "vitest";
import { databaseState } from "@/server/database-state";
import { createDb, createPool, type Db, getDb, getPool, type RootDb } from "@/server/db";
import { findTrouble } from "@/server/find-trouble";

/** What a statement that waits for the people's table fails with when its connection is ended by an administrator. */
async function cutOff(statement: (db: RootDb) => Promise<unknown>): Promise<unknown> {
  return getDb().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE users IN ACCESS EXCLUSIVE MODE`;
    const failure = failureOf(() => statement(getDb()));
    await vi.waitFor(async () => expect(await endWaiting(tx)).toBe(1), { timeout: 5_000 });
    return failure;
  });
}

async function endWaiting(db: Db): Promise<number> {
  const ended = await db.$queryRaw<unknown[]>`
    SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE NOT granted AND relation = 'users'::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return ended.length;
}

async function failureOf(statement: () => Promise<unknown>): Promise<unknown> {
  try {
    await statement();
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

describe("the database is away", () => {
  test.each<[string, (db: RootDb) => Promise<unknown>]>([
    ["a query", (db) => db.user.count()],
    ["a raw query", (db) => db.$queryRaw`SELECT count(*) FROM users`],
    ["a raw query in a transaction", (db) => db.$transaction((tx) => tx.$queryRaw`SELECT count(*) FROM users`)],
    ["a query of the driver's", () => getPool().query("SELECT count(*) FROM users")],
  ])("where the connection of %s ends", async (_, statement) => {
    expect(findTrouble(await cutOff(statement))).toBe("away");
  });

  test.each(["a query", "a raw query"])("where %s finds nobody to connect to", async (kind) => {
    const pool = createPool("postgresql://postgres@127.0.0.1:9/nowhere", 1);
    const db = createDb(pool);
    const failure = await failureOf(async () => (kind === "a query" ? db.user.count() : db.$queryRaw`SELECT 1`));
    expect(findTrouble(failure)).toBe("away");
    await pool.end();
  });

  test("as long as the listening connection is lost, whatever fails", () => {
    databaseState().connection = "away";
    expect(findTrouble(new TypeError("x is not a function"))).toBe("away");
    databaseState().connection = null;
  });
});

describe("the database is there", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["a row exists twice", async () => createPerson(getDb(), { email: (await createPerson(getDb())).email })],
    ["a statement makes no sense", () => getDb().$queryRaw`SELEKT`],
    ["a text is no id", () => getDb().$queryRaw`SELECT 'x'::uuid`],
    ["our own code fails", () => Promise.reject(new TypeError("x is not a function"))],
    ["nothing is said", () => Promise.reject(null as unknown as Error)],
  ])("where %s", async (_, fail) => {
    expect(findTrouble(await failureOf(fail))).toBeNull();
  });
});
