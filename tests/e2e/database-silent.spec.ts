import { readFile } from "node:fs/promises";
import path from "node:path";
import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createThread } from "@tests/factories/threads";
import { findFreePort, startApp } from "@tests/servers/app-server";
import { startTcpProxy } from "@tests/servers/tcp-proxy";
import { login, sessionCookie } from "@tests/setup/session";
import { createDatabase, databasePrefix, dropDatabases, migrate } from "@tests/setup/test-database";
import { testEnvironment } from "@tests/setup/test-environment";
import { createDb, createPool } from "@/server/db";
import { expect, test } from "./fixtures";
import { sendButton } from "./meet";

const appLog = path.resolve(import.meta.dirname, "../../test-results/database-silent-app.log");
const SILENT = "The database is not responding right now.";
const SILENT_LINE = "the database does not answer; requests get 503 until it does";

// With an app of its own, and a line to the database on which everything can get lost.
test("people are asked to come back while the database does not answer, what they typed stays, and then all works again", async ({
  openBrowser,
  watch,
}) => {
  const name = `${databasePrefix()}_silent`;
  const databaseUrl = new URL(await createDatabase(name));
  await migrate(databaseUrl.href);
  const pool = createPool(databaseUrl.href, 2);
  const db = createDb(pool);
  const proxy = await startTcpProxy(() => Number(databaseUrl.port));
  const port = String(await findFreePort());
  const origin = `http://localhost:${port}`;
  const proxied = Object.assign(new URL(databaseUrl), { hostname: "localhost", port: String(proxy.port) });
  const environment = {
    ...testEnvironment({ databaseUrl: proxied.href, publicUrl: origin }),
    PORT: port,
    PUBLIC_URL: origin,
    LOG_LEVEL: "info",
  };
  const closers = [() => dropDatabases(name), proxy.close, () => pool.end(), () => db.$disconnect()];
  try {
    const { club, member } = await createCast(db);
    const paper = await createPaper(db);
    await createThread(db, { club, paper });
    const cookie = await sessionCookie(db, member);
    const app = await startApp(environment, "database-silent-app.log");
    closers.push(app.stop);
    const ask = async (address: string) => {
      const startedAt = performance.now();
      const answer = await fetch(origin + address, { headers: { cookie }, redirect: "manual" });
      const { status, headers } = answer;
      const text = await answer.text();
      return { status, retryAfter: headers.get("retry-after"), text, ms: performance.now() - startedAt };
    };
    const page = await openBrowser();
    await login(db, page.context(), member);
    await page.goto(`${origin}/c/${club.slug}/papers/${paper.id}`);
    const field = page.getByLabel("Your comment", { exact: true });
    await field.fill("Half a thought");
    watch.allow(/503|ERR_CONNECTION_REFUSED/); // the stream, at the end

    proxy.cut();
    const places = ["/clubs", `/c/${club.slug}`, "/api/trpc/account.listSessions", `/api/clubs/${club.id}/events`];
    const asked = places.map((place) => ask(place));
    for (let time = 0; time < 5; time++) expect((await ask("/api/health")).ms).toBeLessThan(2_000);
    for (const [index, { status, retryAfter, ms }] of (await Promise.all(asked)).entries()) {
      expect(status, places[index]).toBe(503);
      expect(Number(retryAfter), places[index]).toBeGreaterThan(0);
      expect(ms, places[index]).toBeLessThan(8_000);
    }
    const health = await ask("/api/health");
    expect(health).toMatchObject({ status: 503, retryAfter: "2" });
    expect(JSON.parse(health.text)).toMatchObject({ status: "unavailable", database: "silent", reason: SILENT });
    expect((await ask("/clubs")).text).toContain(SILENT);
    await sendButton(page).click();
    await expect(page.getByText("Half a thought")).toBeVisible();

    proxy.heal();
    await expect.poll(async () => (await ask("/api/health")).status, { timeout: 10_000 }).toBe(200);
    for (const place of places.slice(0, 3)) expect((await ask(place)).status, place).toBe(200);
    await page.getByRole("button", { name: "Send now" }).click();
    await expect.poll(() => db.comment.findMany({ select: { body: true } })).toEqual([{ body: "Half a thought" }]);
    await page.close();
    const said = (await readFile(appLog, "utf8")).split("\n").filter((line) => /"level":(40|50)|\n {4}at /.test(line));
    // Once for each time that it fell silent: a machine that is busy may have made it seem so once more.
    expect(new Set(said.map((line) => JSON.parse(line).msg))).toEqual(new Set([SILENT_LINE]));
    expect(said.length).toBeLessThanOrEqual(2);
  } finally {
    proxy.heal();
    for (const close of closers.toReversed()) await close();
  }
});
