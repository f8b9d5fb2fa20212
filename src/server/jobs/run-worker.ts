import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { getDb, getPool } from "@/server/db";
import { tasks } from "@/server/jobs/tasks";
import { workerState } from "@/server/jobs/worker-state";
import { logger } from "@/server/logger";

/** Jobs at once in one process: enough to overlap waiting, few enough to leave connections to requests. */
const concurrency = 4;

/** Starts taking jobs from the queue; `stop()` lets the ones under way finish. */
export async function runWorker(): Promise<Runner> {
  const log = logger().child({ part: "worker" });
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    taskList[name] = async (payload) => {
      await (task as (db: ReturnType<typeof getDb>, payload: unknown) => Promise<void>)(getDb(), payload);
    };
  }
  const runner = await run({
    pgPool: getPool(),
    taskList,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") log.warn(message);
      else log.debug(message);
    }),
  });
  // Its promise rejects when the pool is lost for good; unheard, that would end the process.
  runner.promise
    .catch((error: unknown) => log.error({ err: error }, "the worker stopped"))
    .finally(() => {
      workerState().isRunning = false;
    });
  workerState().isRunning = true;
  return runner;
}
