// Deadlines and mails keep their time while a source, or a mail server, holds everybody who asks it.
import { createClub } from "@tests/factories/clubs";
import { feedItem } from "@tests/factories/feed-items";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { startReplayServer } from "@tests/replay-server/replay-server";
import { startStuckMailServer } from "@tests/servers/stuck-mail-server";
import { as } from "@tests/setup/as";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { slotsOf } from "@/server/jobs/lane-slots";
import { queueMail } from "@/server/mail/queue-mail";
import { scheduleRound } from "@/server/rounds/schedule-round.service";
import { type RunningWorker, runWorker } from "@/server/worker/run-worker";

const hangs = Array.from({ length: 100 }, () => ({ kind: "hang" }) as const);
const replay = await startReplayServer({ items: [], faults: hangs });
const mailServer = await startStuckMailServer("stuck.example");
// Read with the first use of the database.
process.env.HF_BASE_URL = replay.url;
process.env.SMTP_URL = mailServer.smtpUrl;
const db = getDb();

let worker: RunningWorker;
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  replay.requests.length = 0;
  worker = runWorker();
});
afterEach(() => worker.stop());
afterAll(() => Promise.all([replay.close(), mailServer.stop()]));

const aDay = { kind: "day", day: "2025-11-05" } as const;
const aText = { kind: "text", text: JSON.stringify([feedItem({ day: "2025-11-05" })]), label: "x.json" } as const;

async function createOwnClub() {
  const owner = await createPerson(db);
  return { owner, club: await createClub(db, { owner }) };
}

const mailTo = (to: string) => queueMail(db, { to, subject: "Hello", text: "Hello", html: "<p>Hello</p>" });

/** A vote with a second left. */
async function scheduleVote() {
  const { owner, club } = await createOwnClub();
  const closesAt = new Date(Date.now() + 1_000);
  const round = await openRound(db, { club, closesAt });
  await nominate(db, { round, person: owner });
  await scheduleRound(db, { clubId: club.id, roundId: round.id, votingOpensAt: null, closesAt });
  const isClosed = async () => (await db.round.findUniqueOrThrow({ where: { id: round.id } })).status === "closed";
  return { closesAt, isClosed };
}

/** How late each is, in milliseconds from when it is due; fails after the five seconds that are promised. */
async function lateness(due: Date, happened: Record<string, () => boolean | Promise<boolean>>) {
  const late = await Promise.all(
    Object.entries(happened).map(async ([name, has]) => {
      const left = due.getTime() + 5_000 - Date.now();
      await expect.poll(has, { timeout: left, interval: 50, message: `${name} is not late` }).toBe(true);
      return `${name} ${Date.now() - due.getTime()} ms late`;
    }),
  );
  process.stdout.write(`${late.join(", ")}\n`);
}

test("eight imports from a source that hangs delay neither a vote nor a mail", async () => {
  for (let clubs = 0; clubs < 8; clubs += 1) {
    const { owner, club } = await createOwnClub();
    await as(owner).feed.startImport({ clubId: club.id, request: aDay });
  }
  await expect.poll(() => replay.requests.length, { timeout: 10_000 }).toBe(slotsOf.outside);
  const { closesAt, isClosed } = await scheduleVote();
  await mailTo("ada@quick.example");
  await lateness(closesAt, { vote: isClosed, mail: () => mailServer.taken.includes("ada@quick.example") });
  expect(await db.import.count({ where: { status: "running" } })).toBe(slotsOf.outside); // they hang still
});

test("the imports of one club take one place, and others run meanwhile", async () => {
  const { owner, club } = await createOwnClub();
  for (let imports = 0; imports < 8; imports += 1) {
    await as(owner).feed.startImport({ clubId: club.id, request: aDay });
  }
  await expect.poll(() => replay.requests.length, { timeout: 10_000 }).toBe(1);
  const other = await createOwnClub();
  const { importId } = await as(other.owner).feed.startImport({ clubId: other.club.id, request: aText });
  const asked = { clubId: other.club.id, importId };
  await expect.poll(async () => (await as(other.owner).feed.getImport(asked)).status, { timeout: 10_000 }).toBe("done");
  const states = await db.import.findMany({ where: { clubId: club.id }, orderBy: { queuedAt: "asc" } });
  expect(states.map(({ status }) => status)).toEqual(["running", ...Array(7).fill("waiting")]);
});

test("eight mails to a server that hangs delay neither a vote nor a mail to another", async () => {
  for (let mails = 0; mails < 8; mails += 1) await mailTo(`eve-${mails}@stuck.example`);
  const isStuck = () => mailServer.tried.filter((to) => to.endsWith("@stuck.example")).length;
  await expect.poll(isStuck, { timeout: 10_000 }).toBeGreaterThanOrEqual(slotsOf.mail - 1);
  const { closesAt, isClosed } = await scheduleVote();
  await mailTo("bea@quick.example");
  await lateness(closesAt, { vote: isClosed, mail: () => mailServer.taken.includes("bea@quick.example") });
  mailServer.recover(); // the worker waits for what is under way
});
