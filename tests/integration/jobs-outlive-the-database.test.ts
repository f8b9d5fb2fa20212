// A PostgreSQL of its own dies while an import, a closing and a mail are under way, and so does the process that does them.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createCrashableDatabase } from "@tests/servers/crashable-database";
import { startStuckMailServer } from "@tests/servers/stuck-mail-server";
import { expectConsole } from "@tests/setup/console-watch";
import { migrate } from "@tests/setup/test-database";
import { queueWork } from "@tests/setup/work-under-way";
import { afterAll, afterEach, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { queueMail } from "@/server/mail/queue-mail";
import { runWorker } from "@/server/worker/run-worker";

const root = path.resolve(import.meta.dirname, "../..");
const database = await createCrashableDatabase();
await database.start();
await migrate(database.url);
const mailServer = await startStuckMailServer("stuck.example");
// Read with the first use of the database.
process.env.DATABASE_URL = database.url;
process.env.SMTP_URL = mailServer.smtpUrl;
const db = getDb();

let stopWorker: () => Promise<unknown> = () => Promise.resolve();
afterEach(() => stopWorker());
afterAll(async () => {
  await mailServer.stop();
  await database.remove();
});

/** In a process of its own, as `npm run worker` runs it. */
function spawnWorker(): ChildProcess {
  const flags = ["--conditions=react-server", "--import", import.meta.resolve("tsx")];
  const worker = spawn(process.execPath, [...flags, "scripts/commands/worker.ts"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
    stdio: "ignore",
  });
  stopWorker = () => end(worker, "SIGTERM");
  return worker;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

const endings = [
  ["stopped at once", () => database.crash()],
  ["killed", () => database.kill()],
] as const;

test.each(endings)(
  "work under way when the database is %s ends, once and in order",
  async (name, endDatabase) => {
    expectConsole("error", /terminating connection/); // the queue's library prints what a look for jobs met
    mailServer.getStuck();
    const mailbox = `ada-${endings.findIndex(([known]) => known === name)}@stuck.example`;
    const work = await queueWork(db, { url: database.url, mailServer }, mailbox);
    const worker = runWorker();
    stopWorker = () => worker.stop();
    await work.untilUnderWay();

    await endDatabase();
    mailServer.recover(); // the mail is taken while its outcome cannot be noted
    await expect.poll(() => mailServer.taken, { timeout: 10_000 }).toContain(mailbox);
    await database.start();
    const backAt = Date.now();
    await work.expectEnded();
    process.stdout.write(`all ended ${Date.now() - backAt} ms after the database was back\n`);

    // The worker listens again: a job is taken when it is added, and not when the queue is looked through.
    await queueMail(db, { to: "bea@quick.example", subject: "Hello", text: "Hello", html: "<p>Hello</p>" });
    await expect.poll(() => mailServer.taken.at(-1), { timeout: 5_000, interval: 20 }).toBe("bea@quick.example");
  },
  120_000,
);

test("work under way when its process is killed ends, once and in order, in the next process", async () => {
  mailServer.getStuck();
  const mailbox = "cleo@stuck.example";
  const work = await queueWork(db, { url: database.url, mailServer }, mailbox);
  const killed = spawnWorker();
  await work.untilUnderWay();

  await end(killed, "SIGKILL");
  const killedAt = Date.now();
  await work.letGo();
  mailServer.recover();
  spawnWorker();
  await work.expectEnded();
  process.stdout.write(`all ended ${Date.now() - killedAt} ms after the process was killed\n`);
}, 120_000);
