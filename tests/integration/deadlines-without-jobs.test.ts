// A deadline whose job was tried too often, or is gone, gets a new one within the hour.

import { createAgenda } from "@tests/factories/agenda";
import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { requeueDeadlines } from "@/server/week/requeue-deadlines.service";
import { runWorker } from "@/server/worker/run-worker";

const db = getDb();
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.$executeRaw`DELETE FROM clubs`;
});

/** Jobs that are still tried, by their keys. */
const keys = async () =>
  (
    await db.$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE attempts < max_attempts AND key IS NOT NULL ORDER BY key`
  ).map(({ key }) => key);

const useUp = () => db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'x'`;

async function createDue() {
  const cast = await createCast(db);
  await db.club.delete({ where: { id: cast.otherClub.id } });
  const { meeting, paper } = await createAgenda(db, { club: cast.club });
  const closesAt = new Date(Date.now() - 60_000);
  const round = await openRound(db, { club: cast.club, closesAt, openedAt: new Date(Date.now() - 3_600_000) });
  const { paperId } = await nominate(db, { round, person: cast.member });
  await castBallot(db, { round, person: cast.owner, approved: [{ id: paperId }] });
  return { ...cast, round, meeting, paper };
}

test("a round whose closing failed eight times is closed after all", async () => {
  const { club, round } = await createDue();
  const payload = { clubId: club.id, roundId: round.id };
  await addJob(db, "round.close", payload, { runAt: round.closesAt, key: `round.close:${round.id}` });
  await useUp();
  await requeueDeadlines(db);
  const worker = runWorker();
  try {
    const status = async () => (await db.round.findUniqueOrThrow({ where: { id: round.id } })).status;
    await expect.poll(status, { timeout: 20_000 }).toBe("closed");
  } finally {
    await worker.stop();
  }
});

test("what has a deadline and no job gets one, once, and the others stay as they are", async () => {
  const { club, round, member, meeting, paper } = await createDue();
  await db.round.update({
    where: { id: round.id },
    data: { closesAt: new Date(Date.now() + 3_600_000), votingOpensAt: new Date(Date.now() + 60_000) },
  });
  const answerBy = new Date(Date.now() + 60_000);
  const asked = await createAssignment(db, { meeting, paper, person: member, status: "proposed", answerBy });
  const expected = [
    `assignment.expire:${asked.id}`,
    `round.close:${round.id}`,
    `round.open_voting:${round.id}`,
    `week.advance:${club.id}`,
  ];
  expect(await requeueDeadlines(db)).toBe(4);
  expect(await keys()).toEqual(expected);
  expect(await requeueDeadlines(db)).toBe(0);
  await useUp();
  expect(await keys()).toEqual([]);
  expect(await requeueDeadlines(db)).toBe(4);
  expect(await keys()).toEqual(expected);
});

test("what is over, and a club that rests, gets none", async () => {
  const { club, round } = await createDue();
  await db.round.update({ where: { id: round.id }, data: { status: "closed", closedAt: new Date() } });
  await db.club.update({ where: { id: club.id }, data: { visitedAt: new Date("2020-01-01") } });
  expect(await requeueDeadlines(db)).toBe(0);
});
