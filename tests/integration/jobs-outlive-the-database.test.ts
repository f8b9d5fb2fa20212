// A PostgreSQL of its own is killed while an import, a closing and a mail are under way, as a power cut would do it.
import { createClub } from "@tests/factories/clubs";
import { feedItem } from "@tests/factories/feed-items";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { createCrashableDatabase } from "@tests/servers/crashable-database";
import { startStuckMailServer } from "@tests/servers/stuck-mail-server";
import { as } from "@tests/setup/as";
import { migrate } from "@tests/setup/test-database";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { queueMail } from "@/server/mail/queue-mail";
import { scheduleRound } from "@/server/rounds/schedule-round.service";
import { type RunningWorker, runWorker } from "@/server/worker/run-worker";

const database = await createCrashableDatabase();
await database.start();
await migrate(database.url);
const mailServer = await startStuckMailServer("stuck.example");
// Read with the first use of the database.
process.env.DATABASE_URL = database.url;
process.env.SMTP_URL = mailServer.smtpUrl;
const db = getDb();
let worker: RunningWorker;
afterAll(async () => {
  await worker.stop();
  await mailServer.stop();
  await database.remove();
});

/** Holds what an import's batch and a closing need, so that both wait in the middle of their work. */
async function holdBack(clubId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url });
  client.on("error", () => undefined); // it dies with the database
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('paperclub:import', 0))");
  await client.query("SELECT 1 FROM clubs WHERE id = $1 FOR UPDATE", [clubId]);
  return client;
}

const textOf = (upvotes: number) => {
  const item = feedItem({ id: "2511.00001", day: "2025-11-05", paper: { upvotes } });
  return { kind: "text", text: JSON.stringify([item]), label: `${upvotes} upvotes` } as const;
};

test("an import, a closing and a mail under way when the database dies each end, once and in order", async () => {
  const owner = await createPerson(db);
  const [importing, voting] = [await createClub(db, { owner }), await createClub(db, { owner })];
  const closesAt = new Date();
  const round = await openRound(db, { club: voting, closesAt });
  await nominate(db, { round, person: owner });
  const client = await holdBack(voting.id);
  for (const upvotes of [10, 20, 30]) {
    await as(owner).feed.startImport({ clubId: importing.id, request: textOf(upvotes) });
  }
  await queueMail(db, { to: "ada@stuck.example", subject: "Hello", text: "Hello", html: "<p>Hello</p>" });
  await scheduleRound(db, { clubId: voting.id, roundId: round.id, votingOpensAt: null, closesAt });
  worker = runWorker();
  await expect
    .poll(async () => (await client.query("SELECT count(*) FROM pg_locks WHERE NOT granted")).rows[0].count, {
      timeout: 10_000,
    })
    .toBe("2");
  await expect.poll(() => mailServer.tried, { timeout: 10_000 }).toEqual(["ada@stuck.example"]);

  await database.crash();
  mailServer.recover(); // the mail is taken while its outcome cannot be noted
  await expect.poll(() => mailServer.taken, { timeout: 10_000 }).toEqual(["ada@stuck.example"]);
  await database.start();
  const backAt = Date.now();

  // The next round opens meanwhile, with jobs of its own.
  const jobsLeft = () =>
    db.$queryRaw`
      SELECT task_identifier FROM graphile_worker.jobs
      WHERE task_identifier IN ('import.run', 'mail.send') OR key = ${`round.close:${round.id}`}`.catch(
      () => "the database is away",
    );
  await expect.poll(jobsLeft, { timeout: 60_000, interval: 100 }).toEqual([]);
  process.stdout.write(`all ended ${Date.now() - backAt} ms after the database was back\n`);

  expect(mailServer.taken).toEqual(["ada@stuck.example"]);
  expect(await db.round.findUniqueOrThrow({ where: { id: round.id } })).toMatchObject({ status: "closed" });
  expect(await db.event.count({ where: { clubId: voting.id, kind: "round.closed" } })).toBe(1);
  const imports = await db.import.findMany({ where: { clubId: importing.id }, orderBy: { finishedAt: "asc" } });
  expect(imports.map(({ label, status }) => [label, status])).toEqual([
    ["10 upvotes", "done"],
    ["20 upvotes", "done"],
    ["30 upvotes", "done"],
  ]);
  expect(await db.listing.findMany({ select: { upvotes: true } })).toEqual([{ upvotes: 30 }]);

  // The worker listens again: a job is taken when it is added, and not when the queue is looked through.
  await queueMail(db, { to: "bea@quick.example", subject: "Hello", text: "Hello", html: "<p>Hello</p>" });
  await expect.poll(() => mailServer.taken.at(-1), { timeout: 5_000, interval: 20 }).toBe("bea@quick.example");
}, 120_000);
