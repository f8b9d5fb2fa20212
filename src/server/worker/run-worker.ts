import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { runMigrations, type TaskList } from "graphile-worker";
import type pg from "pg";
import { env } from "@/env";
import { getDb } from "@/server/db";
import { withoutValues } from "@/server/describe-error";
import { FinishedJobs } from "@/server/jobs/finished-jobs";
import type { JobAttempt } from "@/server/jobs/job-attempt";
import type { JobName } from "@/server/jobs/job-payloads";
import { type LaneName, laneNames, slotsOf } from "@/server/jobs/lane-slots";
import { laneOf, schedules } from "@/server/jobs/lanes";
import { createQueuePool } from "@/server/jobs/queue-pool";
import { releaseDeadJobs } from "@/server/jobs/release-dead-jobs";
import { runLane } from "@/server/jobs/run-lane";
import { WorkerHeartbeat } from "@/server/jobs/worker-heartbeat";
import { changeWorkerState } from "@/server/jobs/worker-state";
import { logger } from "@/server/logger";
import { renderStaleAdditions } from "@/server/papers/render-stale-additions.service";
import { renderStalePapers } from "@/server/papers/render-stale-papers.service";
import { renderStaleComments } from "@/server/threads/render-stale-comments.service";
import { tasks } from "@/server/worker/tasks";

type AnyTask = (db: ReturnType<typeof getDb>, payload: unknown, attempt: JobAttempt) => Promise<void>;

export interface RunningWorker {
  /** Takes no more jobs and lets those under way finish. */
  stop: () => Promise<void>;
  /** Resolves when it has stopped. */
  ended: Promise<void>;
}

/** Between two tries to begin, while the database is away. */
const RETRY_MS = 1_000;
/** Longer than any job that was asked to end takes. With the database away, outcomes would be tried for minutes. */
const STOP_WITHIN_MS = 30_000;

/** Takes jobs from the queue until it is stopped, and again whenever the database was away. */
export function runWorker(): RunningWorker {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // whatever waits for the database waits for it, too
  const ended = runLanes(stopping.signal);
  const stop = async () => {
    stopping.abort();
    await Promise.race([ended, wait(STOP_WITHIN_MS, undefined, { ref: false })]);
  };
  return { stop, ended };
}

async function runLanes(signal: AbortSignal): Promise<void> {
  const pool = createQueuePool(signal);
  await untilReady(pool, signal);
  const rendering = renderOldPapers(signal);
  const heartbeat = new WorkerHeartbeat(pool);
  heartbeat.start();
  const running = new Set<LaneName>();
  const finished = new FinishedJobs();
  const lanes = laneNames.map((name) => {
    const onChange = (isRunning: boolean) => {
      if (isRunning) running.add(name);
      else running.delete(name);
      changeWorkerState(running.size === laneNames.length);
    };
    const schedule = schedules[name] ?? [];
    const lane = { name, slots: slotsOf[name], taskList: tasksOf(name, finished), schedule, pool, heartbeat, onChange };
    return runLane(lane, signal);
  });
  await Promise.all([...lanes, rendering]);
  await heartbeat.stop();
  await pool.end();
}

/** Makes the queue's tables where they are missing, and releases what an earlier run left, before we lock any ourselves. */
async function untilReady(pool: pg.Pool, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await runMigrations({ pgPool: pool });
      await releaseDeadJobs(pool, { all: env().STARTED_ALONE === "yes" });
      return;
    } catch (error) {
      logger().error({ err: error }, "the worker could not start; pages are served and jobs wait while it tries again");
      await wait(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function renderStale(signal: AbortSignal): Promise<void> {
  await renderStalePapers(getDb(), signal);
  await renderStaleAdditions(getDb(), signal);
  await renderStaleComments(getDb(), signal);
}

async function renderOldPapers(signal: AbortSignal): Promise<void> {
  await renderStale(signal).catch((error: unknown) => {
    if (signal.aborted) return;
    logger().error(
      { err: error },
      "texts made by an older renderer could not be rendered again; the next start tries again",
    );
  });
}

function tasksOf(lane: LaneName, finished: FinishedJobs): TaskList {
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    if (laneOf[name as JobName] !== lane) continue;
    taskList[name] = async (payload, { job, abortSignal }) => {
      if (finished.has(job)) return;
      // The queue keeps the message and logs it.
      await (task as AnyTask)(getDb(), payload, { signal: abortSignal }).catch((error: unknown) =>
        Promise.reject(withoutValues(error)),
      );
      finished.add(job, Date.now());
    };
  }
  return taskList;
}
