import { beforeEach, expect, test } from "vitest";
import { getDb, getPool } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { releaseDeadJobs } from "@/server/jobs/release-dead-jobs";
import { WorkerHeartbeat } from "@/server/jobs/worker-heartbeat";
import { runWorker } from "@/server/worker/run-worker";

const db = getDb();
beforeEach(() => db.$executeRaw`DELETE FROM graphile_worker._private_jobs`);

/** A job that `worker` has had for so many minutes, and when the worker was last seen, if it has a heartbeat. */
async function lockedJob(worker: string, minutes: number, seenSecondsAgo?: number): Promise<void> {
  await addJob(db, "import.run", { importId: crypto.randomUUID() }, { key: worker });
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${worker}, locked_at = now() - make_interval(mins => ${minutes}::int)
    WHERE key = ${worker}`;
  if (seenSecondsAgo === undefined) return;
  await db.$executeRaw`
    INSERT INTO job_workers VALUES (${worker}, now() - make_interval(secs => ${seenSecondsAgo}::int))`;
}

const locked = async () =>
  (
    await db.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE locked_at IS NOT NULL ORDER BY key`
  ).map(({ key }) => key);

test("jobs of workers that are silent are released, the others stay with their workers", async () => {
  await lockedJob("worker-silent", 1, 31);
  await lockedJob("worker-alive", 60, 5);
  expect(await releaseDeadJobs(getPool())).toBe(1);
  expect(await locked()).toEqual(["worker-alive"]);
  expect(await releaseDeadJobs(getPool())).toBe(0);
});

test("jobs of workers without a heartbeat are released when they were locked longer than any runs", async () => {
  await lockedJob("worker-dead", 11);
  await lockedJob("worker-old", 9);
  expect(await releaseDeadJobs(getPool())).toBe(1);
  expect(await locked()).toEqual(["worker-old"]);
});

test("whoever is alone on a database gives back all", async () => {
  await lockedJob("worker-killed", 0);
  expect(await releaseDeadJobs(getPool(), { all: true })).toBe(1);
  expect(await locked()).toEqual([]);
});

test("every worker of a process that starts is seen at once, however soon the process dies", async () => {
  const heartbeat = new WorkerHeartbeat(getPool());
  const ids = ["worker-first", "worker-second", "worker-third"];
  for (const id of ids) heartbeat.add(id);
  await heartbeat.stop();
  const { rows } = await getPool().query("SELECT id FROM job_workers WHERE id = ANY ($1) ORDER BY id", [ids]);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test("a worker that starts does the job of one that died", async () => {
  await lockedJob("worker-dead", 1, 31);
  const worker = runWorker();
  try {
    await expect.poll(() => db.$queryRaw`SELECT 1 FROM graphile_worker.jobs`, { timeout: 10_000 }).toEqual([]);
  } finally {
    await worker.stop();
  }
});
