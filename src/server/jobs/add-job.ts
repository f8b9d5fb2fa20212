import type { Db } from "@/server/db";
import type { JobName, JobPayloads } from "@/server/jobs/job-payloads";

interface JobOptions {
  runAt?: Date;
  /** A waiting job of the same key is replaced: rescheduling is adding again. */
  key?: string;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  maxAttempts?: number;
}

/** Adds a job in the caller's transaction, so that it exists exactly when the change does. */
export async function addJob<K extends JobName>(
  tx: Db,
  name: K,
  payload: JobPayloads[K],
  { runAt, key, queue, maxAttempts = 8 }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM graphile_worker.add_job(
      ${name}::text, ${JSON.stringify(payload)}::json,
      queue_name => ${queue ?? null}::text,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${maxAttempts}::int,
      job_key => ${key ?? null}::text)`;
}

/** Adds one job for each payload, in one statement and in the caller's transaction. */
export async function addJobs<K extends JobName>(
  tx: Db,
  name: K,
  payloads: readonly JobPayloads[K][],
  { delaySeconds = 0, maxAttempts = 8 }: { delaySeconds?: number; maxAttempts?: number } = {},
): Promise<void> {
  if (payloads.length === 0) return;
  await tx.$executeRaw`
    SELECT count(graphile_worker.add_job(${name}::text, payload::json,
      run_at => now() + make_interval(secs => ${delaySeconds}::int), max_attempts => ${maxAttempts}::int))
    FROM unnest(${payloads.map((payload) => JSON.stringify(payload))}::text[]) AS payload`;
}
