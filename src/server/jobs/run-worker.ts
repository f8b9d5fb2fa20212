import { Logger, type Runner, run, runMigrations, type TaskList } from "graphile-worker";
import { env } from "@/env";
import { getDb, getPool } from "@/server/db";
import { withoutValues } from "@/server/describe-error";
import type { JobAttempt } from "@/server/jobs/job-attempt";
import { releaseDeadJobs } from "@/server/jobs/release-dead-jobs";
import { tasks } from "@/server/jobs/tasks";
import { workerState } from "@/server/jobs/worker-state";
import { logger } from "@/server/logger";
import { renderStaleAdditions } from "@/server/papers/render-stale-additions";
import { renderStalePapers } from "@/server/papers/render-stale-papers";
import { renderStaleComments } from "@/server/threads/render-stale-comments.service";

/** Jobs at once in one process: enough to overlap waiting, few enough to leave connections to requests. */
const concurrency = 4;

/** How often a worker looks for jobs of others that died. */
const releaseEveryMs = 60_000;

type AnyTask = (db: ReturnType<typeof getDb>, payload: unknown, attempt: JobAttempt) => Promise<void>;

/** Starts taking jobs from the queue; `stop()` lets the ones under way finish. */
export async function runWorker(): Promise<Runner> {
  const log = logger().child({ part: "worker" });
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    taskList[name] = async (payload, { job, abortSignal }) => {
      const attempt = { signal: abortSignal, isLast: job.attempts >= job.max_attempts };
      // The queue keeps the message and logs it.
      await (task as AnyTask)(getDb(), payload, attempt).catch((error: unknown) =>
        Promise.reject(withoutValues(error)),
      );
    };
  }
  const pgPool = getPool();
  const release = async (all: boolean) => {
    const count = await releaseDeadJobs(getDb(), { all });
    if (count > 0) log.warn({ workers: count }, "gave back the jobs of workers that are gone");
  };
  await runMigrations({ pgPool });
  await release(env().STARTED_ALONE === "yes"); // before we lock any ourselves
  const runner = await run({
    pgPool,
    taskList,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") log.warn(message);
      else log.debug(message);
    }),
  });
  const releasing = setInterval(() => {
    release(false).catch((error: unknown) => log.error({ err: error }, "jobs of dead workers could not be released"));
  }, releaseEveryMs);
  releasing.unref();
  const rendering = new AbortController();
  renderStale(rendering.signal).catch((error: unknown) => {
    if (!rendering.signal.aborted)
      log.error({ err: error }, "what an older renderer made could not be rendered anew; the next start tries again");
  });
  // Its promise rejects when the pool is lost for good; unheard, that would end the process.
  runner.promise
    .catch((error: unknown) => log.error({ err: error }, "the worker stopped"))
    .finally(() => {
      clearInterval(releasing);
      rendering.abort();
      workerState().isRunning = false;
    });
  workerState().isRunning = true;
  return runner;
}

async function renderStale(signal: AbortSignal): Promise<void> {
  await renderStalePapers(getDb(), signal);
  await renderStaleAdditions(getDb(), signal);
  await renderStaleComments(getDb(), signal);
}
