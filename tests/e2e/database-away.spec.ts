import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { startApp } from "@tests/servers/app-server";
import { createCrashableDatabase } from "@tests/servers/crashable-database";
import { ownApp } from "@tests/servers/own-app";
import { login, sessionCookie } from "@tests/setup/session";
import { migrate } from "@tests/setup/test-database";
import { createDb, createPool, type Db } from "@/server/db";
import { expect, test } from "./fixtures";

// With a database and an app of its own: whoever else looked a session up meanwhile would be ended with it.
test("people are asked to come back while the database ends their connection or is away, and soon after it everything works again", async ({
  openBrowser,
  watch,
}) => {
  const database = await createCrashableDatabase();
  await database.start();
  const pool = createPool(database.url, 2);
  const db = createDb(pool);
  const { origin, environment } = await ownApp({ databaseUrl: database.url });
  const closers = [database.remove, () => pool.end(), () => db.$disconnect()];
  try {
    await migrate(database.url);
    const { club, member } = await createCast(db);
    const paper = await createPaper(db);
    const cookie = await sessionCookie(db, member);
    const app = await startApp(environment, "database-away-app.log");
    closers.push(app.stop);
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { cookie, origin, "content-type": "application/json" };
      const answer = await fetch(origin + path, { ...init, headers, redirect: "manual" });
      return { status: answer.status, retryAfter: answer.headers.get("retry-after"), text: await answer.text() };
    };
    const post = () => {
      const input = { clubId: club.id, paperId: paper.id, body: "Still here?", requestKey: crypto.randomUUID() };
      return ask("/api/trpc/threads.post", { method: "POST", body: JSON.stringify(input) });
    };
    await test.step("a page whose connection the database ends, and a stream", async () => {
      for (const path of [
        "/clubs",
        `/c/${club.slug}`,
        `/api/clubs/${club.id}/events`,
        "/api/trpc/account.listSessions",
      ]) {
        const answer = await db.$transaction(async (tx) => {
          await tx.$executeRaw`LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE`; // who asks is looked up there first of all
          let isAnswered = false;
          const asked = ask(path).finally(() => {
            isAnswered = true;
          });
          await expect.poll(() => endWaiting(tx)).toBeGreaterThan(0);
          const endMore = async () => {
            await endWaiting(tx); // the page of the error asks once more
            return isAnswered;
          };
          await expect.poll(endMore).toBe(true);
          return asked;
        });
        expect(answer.status, path).toBe(503);
        expect(Number(answer.retryAfter), path).toBeGreaterThan(0);
      }
    });
    expect((await ask("/clubs")).status).toBe(200);
    const page = await openBrowser();
    await login(db, page.context(), member);
    await database.crash();
    const away = Date.now();
    while (Date.now() - away < 3_000) {
      for (const answer of [await ask("/clubs"), await post(), await ask("/api/health")]) {
        expect(answer.status).toBe(503);
        expect(Number(answer.retryAfter)).toBeGreaterThan(0);
      }
    }
    await test.step("a browser that waits finds the page that it wanted", async () => {
      watch.allow(/503/);
      await page.goto(`${origin}/clubs`);
      await expect(page.getByRole("heading", { name: "A moment, please" })).toBeVisible();
      await database.start();
      await expect(page.getByRole("link", { name: club.name })).toBeVisible();
      await page.close();
    });
    await expect.poll(async () => (await ask("/clubs")).status, { timeout: 5_000 }).toBe(200);
    expect((await post()).status).toBe(200);
    await expect
      .poll(async () => JSON.parse((await ask("/api/health")).text) as unknown, { timeout: 10_000 })
      .toMatchObject({ database: "up", worker: "up" });
  } finally {
    for (const close of closers.toReversed()) await close();
  }
});

/** Ends the connections that wait for the lock on sessions, as an administrator of the database would, and counts them. */
async function endWaiting(db: Db): Promise<number> {
  const ended = await db.$queryRaw<unknown[]>`
    SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'sessions'::regclass AND NOT granted`;
  return ended.length;
}
