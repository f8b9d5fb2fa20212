import { beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { releaseDeadJobs } from "@/server/jobs/release-dead-jobs";
import { runWorker } from "@/server/jobs/run-worker";

const db = getDb();
beforeEach(() => db.$executeRaw`DELETE FROM graphile_worker._private_jobs`);

/** A job that `worker` has had for so many minutes. */
async function lockedJob(worker: string, minutes: number): Promise<void> {
  await addJob(db, "import.run", { importId: crypto.randomUUID() }, { key: worker });
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${worker}, locked_at = now() - make_interval(mins => ${minutes}::int)
    WHERE key = ${worker}`;
}

const locked = async () =>
  (
    await db.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE locked_at IS NOT NULL ORDER BY key`
  ).map(({ key }) => key);

test("jobs that were locked longer than any runs are given back, the others stay with their workers", async () => {
  await lockedJob("worker-dead", 11);
  await lockedJob("worker-alive", 9);
  expect(await releaseDeadJobs(db)).toBe(1);
  expect(await locked()).toEqual(["worker-alive"]);
  expect(await releaseDeadJobs(db)).toBe(0);
});

test("whoever is alone on a database gives back all", async () => {
  await lockedJob("worker-killed", 0);
  expect(await releaseDeadJobs(db, { all: true })).toBe(1);
  expect(await locked()).toEqual([]);
});

test("a worker that starts does the job of one that died", async () => {
  await lockedJob("worker-dead", 11);
  const runner = await runWorker();
  try {
    await expect.poll(() => db.$queryRaw`SELECT 1 FROM graphile_worker.jobs`, { timeout: 10_000 }).toEqual([]);
  } finally {
    await runner.stop();
  }
});
