import type { Db, RootDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";

/** The queue's own tries are no limit: an import counts how often it was begun, also by processes that died of it. */
const MAX_ATTEMPTS = 25;

/**
 * Queues the job that runs the club's imports, one after the other. There is one a club, however many imports wait: a club
 * takes one place at a time, and goes behind the others after each import.
 */
export async function queueImport(tx: Db, { id, clubId }: { id: string; clubId: string | null }): Promise<void> {
  const name = `imports:${clubId ?? "none"}`;
  await addJob(tx, "import.run", { importId: id }, { key: name, queue: name, maxAttempts: MAX_ATTEMPTS });
}

/** Queues the next import that waits, in the transaction that finishes the one before. */
export async function queueNextImport(tx: Db, clubId: string | null): Promise<void> {
  const next = await findNextImport(tx, clubId);
  if (next !== null) await queueImport(tx, next);
}

/** The import of the club whose turn it is: they run in the order in which they were asked for. */
export async function findNextImport(tx: Db, clubId: string | null) {
  return tx.import.findFirst({
    where: { clubId, status: { in: ["waiting", "running"] } },
    orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
  });
}

/** Queues the imports of clubs that have unfinished ones and no job, as an older version of the app may leave them. */
export async function requeueImports(db: RootDb): Promise<number> {
  return db.$transaction(async (tx) => {
    const clubs = await tx.$queryRaw<{ clubId: string | null }[]>`
      SELECT DISTINCT i.club_id AS "clubId" FROM imports i
      WHERE i.status IN ('waiting', 'running') AND NOT EXISTS (
        SELECT 1 FROM graphile_worker.jobs j
        WHERE j.queue_name = 'imports:' || coalesce(i.club_id::text, 'none') AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`;
    for (const { clubId } of clubs) await queueNextImport(tx, clubId);
    return clubs.length;
  });
}
