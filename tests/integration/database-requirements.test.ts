// A start refuses a database that cannot do what is needed, in one line that says what to do.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findFreePort } from "@tests/servers/app-server";
import { startTcpProxy } from "@tests/servers/tcp-proxy";
import { startTransactionPooler } from "@tests/servers/transaction-pooler";
import { adminUrl, createDatabase, databasePrefix } from "@tests/setup/test-database";
import pg from "pg";
import { afterAll, expect, test } from "vitest";

const runtime = (name: string) => pathToFileURL(path.resolve(import.meta.dirname, "../../scripts/runtime", name)).href;
const { assertUsable } = (await import(runtime("database.mjs"))) as { assertUsable: (url: string) => Promise<void> };
const { applyMigrations } = (await import(runtime("migrations.mjs"))) as {
  applyMigrations: (url: string) => Promise<void>;
};
const { findShortcoming } = (await import(runtime("database-requirements.mjs"))) as {
  findShortcoming: (facts: object) => string | undefined;
};

const url = process.env.DATABASE_URL ?? "";
const prefix = `${databasePrefix()}_requirements`;
const closers: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closers.toReversed()) await close();
});

async function run(statement: string, connectionString = adminUrl()): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

test("the database of the tests will do", async () => {
  await expect(assertUsable(url)).resolves.toBeUndefined();
});

test.each([1, 3])("a pooler that switches connections between transactions, with %i of them", async (size) => {
  const pooler = await startTransactionPooler(url, size);
  closers.push(pooler.close);
  await expect(assertUsable(pooler.url)).rejects.toThrow(
    /is behind a pooler that switches connections between transactions: .*pool_mode = session/,
  );
});

test("a database that does not answer", async () => {
  const proxy = await startTcpProxy(() => Number(new URL(url).port));
  closers.push(proxy.close);
  proxy.cut();
  const silent = new URL(url);
  silent.hostname = "localhost";
  silent.port = String(proxy.port);
  await expect(assertUsable(silent.href)).rejects.toThrow(/does not answer: .*Check DATABASE_URL/);
});

test("a read-only database", async () => {
  const address = await createDatabase(`${prefix}_read_only`);
  await run(`ALTER DATABASE ${prefix}_read_only SET default_transaction_read_only = on`);
  await expect(assertUsable(address)).rejects.toThrow(
    /is read-only for this user: set default_transaction_read_only to off/,
  );
});

test("a database in another encoding", async () => {
  const name = `${prefix}_latin`;
  await run(`DROP DATABASE IF EXISTS ${name}`);
  await run(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
  const address = new URL(adminUrl());
  address.pathname = `/${name}`;
  await expect(assertUsable(address.href)).rejects.toThrow(/is encoded in LATIN1.*ENCODING 'UTF8' TEMPLATE template0/);
});

test("a user who may make no tables", async () => {
  const name = `${prefix}_rights`;
  const address = new URL(await createDatabase(name));
  await run(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
  closers.push(() => run(`DROP ROLE ${name}`));
  address.username = name;
  address.password = "secret";
  await expect(applyMigrations(address.href)).rejects.toThrow(
    `The user ${name} may not create tables in the schema public`,
  );
  await run(
    `GRANT USAGE, CREATE ON SCHEMA public TO ${name}`,
    Object.assign(new URL(adminUrl()), { pathname: `/${name}` }).href,
  );
  await expect(applyMigrations(address.href)).rejects.toThrow(
    `may not create schemas in ${name}, which the job queue needs`,
  );
  closers.push(() => run(`DROP DATABASE ${name} WITH (FORCE)`));
});

test.each([
  [{ major: 12 }, /is PostgreSQL 12, and Paperclub needs 15 or newer/],
  [{ isStandby: true, isReadOnly: true }, /is a standby, which rejects writes/],
  [{ isPooled: true, isReadOnly: true }, /pooler/],
  [{}, undefined],
])("%j", (facts, words) => {
  const found = findShortcoming({
    major: 18,
    encoding: "UTF8",
    isStandby: false,
    isReadOnly: false,
    isPooled: false,
    ...facts,
  });
  if (words === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(words);
});

test("the process ends with one line and code 1", async () => {
  const pooler = await startTransactionPooler(url, 2);
  closers.push(pooler.close);
  const app = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: path.resolve(import.meta.dirname, "../.."),
    env: { ...process.env, DATABASE_URL: pooler.url, PORT: String(await findFreePort()) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  app.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(app, "close")) as [number];
  expect(code).toBe(1);
  expect(said.trim().split("\n")).toEqual([expect.stringContaining("is behind a pooler")]);
}, 60_000);
