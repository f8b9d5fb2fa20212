import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import {
  type CronItem,
  Logger,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import type pg from "pg";
import { currentTrouble } from "@/server/database-state";
import { withoutValues } from "@/server/describe-error";
import type { WorkerHeartbeat } from "@/server/jobs/worker-heartbeat";
import { logger } from "@/server/logger";

export interface Lane {
  name: string;
  slots: number;
  taskList: TaskList;
  /** What is added by the clock. */
  schedule: readonly CronItem[];
  pool: pg.Pool;
  heartbeat: WorkerHeartbeat;
  /** Called whenever the lane begins or ceases to take jobs. */
  onChange: (isRunning: boolean) => void;
}

/** Between the loss of the database and each try to begin anew. */
const RETRY_MS = 500;
/** A job that is in line is started by a notification; one that waits for its time is found by looking. */
const POLL_MS = 1_000;
/** How long jobs under way may go on when their worker ends, before they are asked to leave the rest for later. */
const GRACE_MS = 1_000;

/**
 * Takes jobs until the signal aborts, then waits for those under way. After a loss of the database it begins anew: the
 * new worker listens within half a second of the database's return, and what the old one left locked is released.
 */
export async function runLane(lane: Lane, signal: AbortSignal): Promise<void> {
  const hasAborted = aborted(signal);
  const ending: Promise<void>[] = [];
  let former: LaneWorker | undefined;
  while (!signal.aborted) {
    const worker = await begin(lane).catch(noteFailure(lane));
    if (worker !== undefined) {
      // Not before the database is back: only then can what its jobs came to be noted.
      if (former !== undefined) ending.push(former.end());
      former = worker;
      lane.onChange(true);
      await Promise.race([worker.lost, hasAborted]);
      lane.onChange(false);
    }
    await wait(RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
  await Promise.all([...ending, former?.end()]);
}

interface LaneWorker {
  /** Resolves when the database was lost, or the worker ended by itself. */
  lost: Promise<void>;
  end: () => Promise<void>;
}

async function begin({ name, slots, taskList, schedule, pool, heartbeat }: Lane): Promise<LaneWorker> {
  const events: WorkerEvents = new EventEmitter();
  const lost = new Promise<void>((resolve) => {
    events.once("pool:listen:error", () => resolve());
    events.once("pool:release", () => resolve());
  });
  const workerIds: string[] = [];
  // Before it takes its first job, so that it is known as soon as possible.
  events.on("pool:create", ({ workerPool }) => {
    workerIds.push(workerPool.id);
    heartbeat.add(workerPool.id);
  });
  const log = logger().child({ part: "worker", lane: name });
  const runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems([...schedule]),
    concurrency: slots,
    noHandleSignals: true,
    pollInterval: POLL_MS,
    gracefulShutdownAbortTimeout: GRACE_MS,
    events,
    logger: new Logger(() => (level, message) => {
      // While the database is in trouble, which is logged once, the queue has a line for everything that it tries.
      const isNews = currentTrouble() === null && (level === "error" || level === "warning");
      if (isNews) log.warn(message);
      else log.debug(message);
    }),
    // In batches, of one mostly: an outcome that cannot be noted ends the worker in order, and is no unhandled rejection.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }).catch(async (error: unknown) => {
    for (const id of workerIds) await heartbeat.remove(id);
    throw error;
  });
  return { lost, end: () => end(runner, workerIds, heartbeat) };
}

async function end(runner: Runner, workerIds: readonly string[], heartbeat: WorkerHeartbeat): Promise<void> {
  await runner.stop().catch(() => undefined); // it may have ended by itself
  await runner.promise.catch(() => undefined);
  for (const id of workerIds) await heartbeat.remove(id);
}

const noteFailure =
  ({ name }: Lane) =>
  (error: unknown): undefined => {
    logger().error({ err: withoutValues(error), lane: name }, "the worker could not start; trying again");
  };

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
