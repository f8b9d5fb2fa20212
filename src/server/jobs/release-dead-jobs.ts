import type { Db } from "@/server/db";

/** No job of ours runs this long; and if one did, it would only be run twice, which each can be. */
const longestJobMinutes = 10;

/**
 * Gives back the jobs of workers that died while they had them. The queue itself keeps such jobs locked for four hours.
 * `all`: nobody else can be at work on this database, so every lock was left by someone who is gone.
 */
export async function releaseDeadJobs(db: Db, { all = false }: { all?: boolean } = {}): Promise<number> {
  const rows = await db.$queryRaw<{ workers: string[] }[]>`
    SELECT coalesce(array_agg(DISTINCT locked_by), '{}') AS workers FROM graphile_worker.jobs
    WHERE locked_by IS NOT NULL AND (${all} OR locked_at < now() - make_interval(mins => ${longestJobMinutes}::int))`;
  const workers = rows[0]?.workers ?? [];
  if (workers.length > 0) await db.$executeRaw`SELECT graphile_worker.force_unlock_workers(${workers}::text[])`;
  return workers.length;
}
