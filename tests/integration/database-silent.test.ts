// A database that stops answering and closes nothing: a proxy between it and the app forwards nothing any longer.
import { createPerson } from "@tests/factories/people";
import { startTcpProxy } from "@tests/servers/tcp-proxy";
import { as } from "@tests/setup/as";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { databaseState } from "@/server/database-state";
import { getDb, getPool } from "@/server/db";
import { getListener } from "@/server/events/listener";
import { troubleOf } from "@/server/find-trouble";
import { handleHealth } from "@/server/http/handle-health";
import { logger } from "@/server/logger";

const direct = new URL(process.env.DATABASE_URL ?? "");
const proxy = await startTcpProxy(() => Number(direct.port));
const proxied = new URL(direct);
proxied.hostname = "localhost";
proxied.port = String(proxy.port);
process.env.DATABASE_URL = proxied.href; // read with the first use of the database
process.env.WORKER = "apart";
afterAll(async () => {
  proxy.heal();
  await getListener().stop();
  await proxy.close();
});

const health = async () => {
  const startedAt = performance.now();
  const answer = await handleHealth();
  const { database, reason } = (await answer.json()) as { database: string; reason?: string };
  return {
    status: answer.status,
    database,
    reason,
    retryAfter: answer.headers.get("retry-after"),
    ms: performance.now() - startedAt,
  };
};

test("what waits fails at once, health says so within two seconds, and all works again afterwards", async () => {
  const ada = await createPerson(getDb());
  await as(ada).account.listSessions();
  getListener();
  await expect.poll(async () => (await health()).status).toBe(200);
  const errors = vi.spyOn(logger(), "error");
  const infos = vi.spyOn(logger(), "info");
  const startedAt = performance.now();
  proxy.cut();
  const waiting = [
    as(ada).account.listSessions(),
    getDb().$transaction(async (tx) => tx.$queryRaw`SELECT 1`),
    getPool().query("SELECT 1"),
    ...Array.from({ length: 40 }, () => getDb().user.count()),
  ].map((promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: unknown) => error,
    ),
  );

  while (databaseState().connection === null) {
    expect((await health()).ms).toBeLessThan(2_000);
    await new Promise(setImmediate);
  }
  expect(await health()).toMatchObject({
    status: 503,
    database: "silent",
    reason: "The database is not responding right now.",
    retryAfter: "2",
  });
  const failures = await Promise.all(waiting);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(failures.map((failure) => troubleOf(failure))).toEqual(failures.map(() => "away"));

  // Whoever comes now is not made to wait.
  const laterAt = performance.now();
  await expect(as(ada).account.listSessions()).rejects.toThrow("terminated");
  expect(performance.now() - laterAt).toBeLessThan(2_000);
  expect((await health()).ms).toBeLessThan(100);

  proxy.heal();
  await expect.poll(async () => (await health()).status, { timeout: 10_000 }).toBe(200);
  await expect(as(ada).account.listSessions()).resolves.toBeDefined();
  expect(errors.mock.calls.map(([, words]) => words)).toEqual([
    "the database does not answer; requests get 503 until it does",
  ]);
  expect(infos.mock.calls.map(([, words]) => words)).toEqual(["the database works again"]);
}, 60_000);

test("a hundred who ask for the health at once cost one probe", async () => {
  const connect = vi.spyOn(pg.Client.prototype, "connect");
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + 60_000); // the last answer is old
  await Promise.all(Array.from({ length: 100 }, () => health()));
  expect(connect).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});
