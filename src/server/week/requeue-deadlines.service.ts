import { REST_AFTER_DAYS } from "@/domain/clubs/rest";
import { Prisma } from "@/generated/prisma/client";
import type { Db, RootDb } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";
import { logger } from "@/server/logger";

/**
 * Adds the jobs of deadlines that have none any more: one that failed too often, such as by a defect that this version no
 * longer has, stays in the queue and is never tried again. Each job checks before it acts, so one too many does nothing.
 */
export async function requeueDeadlines(db: RootDb): Promise<number> {
  return db.$transaction(async (tx) => {
    const added = (await requeueRounds(tx)) + (await requeueAssignments(tx)) + (await requeueWeeks(tx));
    if (added > 0) logger().warn({ jobs: added }, "added missing jobs for deadlines");
    return added;
  });
}

async function requeueRounds(tx: Db): Promise<number> {
  const closings = await tx.$queryRaw<{ clubId: string; roundId: string; at: Date }[]>`
    SELECT club_id AS "clubId", id AS "roundId", closes_at AS at FROM rounds
    WHERE status = 'open' AND ${hasNoJob("round.close:", Prisma.sql`rounds.id`)}`;
  for (const { at, ...round } of closings) {
    await addJob(tx, "round.close", round, { runAt: at, key: `round.close:${round.roundId}` });
  }
  const openings = await tx.$queryRaw<{ clubId: string; roundId: string; at: Date }[]>`
    SELECT club_id AS "clubId", id AS "roundId", voting_opens_at AS at FROM rounds
    WHERE status = 'open' AND voting_opens_at IS NOT NULL AND voting_told_at IS NULL AND closes_at > now()
      AND ${hasNoJob("round.open_voting:", Prisma.sql`rounds.id`)}`;
  for (const { at, ...round } of openings) {
    await addJob(tx, "round.open_voting", round, { runAt: at, key: `round.open_voting:${round.roundId}` });
  }
  return closings.length + openings.length;
}

/** Of talks that are still to come. */
async function requeueAssignments(tx: Db): Promise<number> {
  const expiries = await tx.$queryRaw<{ clubId: string; assignmentId: string; at: Date }[]>`
    SELECT club_id AS "clubId", id AS "assignmentId", answer_by AS at FROM assignments
    WHERE status = 'proposed' AND answer_by IS NOT NULL AND ${hasNoJob("assignment.expire:", Prisma.sql`assignments.id`)} AND EXISTS (
      SELECT 1 FROM talks t JOIN meetings m ON m.id = t.meeting_id
      WHERE t.id = assignments.talk_id AND m.status = 'scheduled' AND m.starts_at > now())`;
  for (const { at, ...assignment } of expiries) {
    const key = `assignment.expire:${assignment.assignmentId}`;
    await addJob(tx, "assignment.expire", assignment, { runAt: at, key });
  }
  return expiries.length;
}

/** A club that rests has none, until somebody comes. */
async function requeueWeeks(tx: Db): Promise<number> {
  const clubs = await tx.$queryRaw<{ clubId: string }[]>`
    SELECT id AS "clubId" FROM clubs
    WHERE visited_at >= now() - make_interval(days => ${REST_AFTER_DAYS}::int) AND ${hasNoJob("week.advance:", Prisma.sql`clubs.id`)}`;
  for (const { clubId } of clubs) await addJob(tx, "week.advance", { clubId }, { key: `week.advance:${clubId}` });
  return clubs.length;
}

/** No job of this row waits for its time, runs, or will be tried again. */
const hasNoJob = (keyPrefix: string, id: Prisma.Sql) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM graphile_worker.jobs j
  WHERE j.key = ${keyPrefix}::text || ${id}::text AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`;
