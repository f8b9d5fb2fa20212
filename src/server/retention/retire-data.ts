import type { RootDb } from "@/server/db";
import { requeueImports } from "@/server/feed/queue-import.service";
import type { JobAttempt } from "@/server/jobs/job-attempt";
import { logger } from "@/server/logger";
import { deleteInBatches } from "@/server/retention/delete-in-batches";
import { FAILED_JOB_DAYS } from "@/server/retention/retention-periods";
import { retireEvents } from "@/server/retention/retire-events";
import { deleteRetired, retired } from "@/server/retention/retire-rows";

type Step = (db: RootDb, signal: AbortSignal) => Promise<number>;

/** What grows and has an end, each by itself: where one fails, the others run. */
const steps: Readonly<Record<string, Step>> = {
  events: retireEvents,
  ...Object.fromEntries(
    Object.entries(retired).map(([table, condition]): [string, Step] => [
      table,
      (db, signal) => deleteInBatches(db, signal, deleteRetired(table, condition)),
    ]),
  ),
  "failed jobs": retireFailedJobs,
  "imports without a job": requeueImports,
};

/** Runs daily, once for all processes. Throws at the end where a step failed; run again it goes on where it can. */
export async function retireData(db: RootDb, { signal }: JobAttempt): Promise<void> {
  const counts: Record<string, number> = {};
  const failures: unknown[] = [];
  for (const [name, step] of Object.entries(steps)) {
    try {
      counts[name] = await step(db, signal);
    } catch (error) {
      logger().error({ err: error, step: name }, "old data could not be retired");
      failures.push(error);
    }
    signal.throwIfAborted();
  }
  logger().info({ counts }, "retired old data");
  if (failures.length > 0) throw new Error(`${failures.length} of ${Object.keys(steps).length} steps failed.`);
}

/** Jobs whose tries are used up stay in the queue for good, where nobody looks at them after a while. */
async function retireFailedJobs(db: RootDb): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs
      WHERE attempts >= max_attempts AND locked_at IS NULL AND run_at < now() - make_interval(days => ${FAILED_JOB_DAYS}::int)))`;
  return rows.length;
}
