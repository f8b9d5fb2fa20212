import { REST_AFTER_DAYS } from "@/domain/clubs/rest";
import type { RootDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

/** How far "last visited" may be behind: a club rests after weeks. */
const LAG_MS = 24 * 60 * 60_000;

/**
 * Notes that somebody of the club is here, at most once a day in this process, and wakes a club that rested. Nobody waits
 * for it: a page shows what it finds, and learns of the round that opens.
 */
export function noteVisit(db: RootDb, clubId: string): void {
  const noted = processGlobal("clubVisits", () => new Map<string, number>());
  if (Date.now() - (noted.get(clubId) ?? 0) < LAG_MS) return;
  noted.set(clubId, Date.now());
  writeVisit(db, clubId).catch((error: unknown) => {
    noted.delete(clubId);
    logger().warn({ err: error }, "could not note that a club is in use");
  });
}

async function writeVisit(db: RootDb, clubId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    // Asked again in the statement: of ten processes one writes.
    const [visited] = await tx.$queryRaw<{ hasRested: boolean }[]>`
      WITH before AS (
        SELECT visited_at, visited_at < now() - make_interval(days => ${REST_AFTER_DAYS}::int) AS "hasRested"
        FROM clubs WHERE id = ${clubId}::uuid AND visited_at < now() - ${LAG_MS} * interval '1 millisecond' FOR NO KEY UPDATE
      )
      UPDATE clubs SET visited_at = now(),
        rested_from = CASE WHEN "hasRested" THEN before.visited_at ELSE rested_from END,
        rested_until = CASE WHEN "hasRested" THEN now() ELSE rested_until END
      FROM before WHERE clubs.id = ${clubId}::uuid RETURNING "hasRested"`;
    if (visited?.hasRested === true) await addJob(tx, "week.advance", { clubId }, { key: `week.advance:${clubId}` });
  });
}
