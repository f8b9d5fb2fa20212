import type pg from "pg";

type Queryable = Pick<pg.Pool, "query">;

/** Six heartbeats: a process that was busy or paused for a moment keeps its jobs. */
const SILENT_SECONDS = 30;
/** For workers of a version that has no heartbeat. No job of theirs ran longer. */
const MAX_JOB_MINUTES = 10;
const KEEP_SILENT_DAYS = 1;

/**
 * Releases the jobs of workers that died while they had them; the queue itself would keep them locked for four hours.
 * While the database was away nobody could be seen, so silence counts from its start on.
 * `all`: nobody else can be at work on this database, so every lock was left by someone who is gone.
 */
export async function releaseDeadJobs(db: Queryable, { all = false }: { all?: boolean } = {}): Promise<number> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT DISTINCT jobs.locked_by AS id
     FROM graphile_worker.jobs LEFT JOIN job_workers worker ON worker.id = jobs.locked_by
     WHERE jobs.locked_by IS NOT NULL AND ($1 OR CASE
       WHEN worker.id IS NULL THEN jobs.locked_at < now() - make_interval(mins => $2)
       ELSE greatest(worker.seen_at, pg_postmaster_start_time()) < now() - make_interval(secs => $3) END)`,
    [all, MAX_JOB_MINUTES, SILENT_SECONDS],
  );
  if (rows.length > 0) {
    await releaseJobsOf(
      db,
      rows.map(({ id }) => id),
    );
  }
  return rows.length;
}

export async function releaseJobsOf(db: Queryable, workerIds: readonly string[]): Promise<void> {
  await db.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [workerIds]);
  await db.query("DELETE FROM job_workers WHERE id = ANY ($1) OR seen_at < now() - make_interval(days => $2)", [
    workerIds,
    KEEP_SILENT_DAYS,
  ]);
}
