import { Prisma } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { consumers } from "@/server/notifications/consumers.service";
import { deleteInBatches } from "@/server/retention/delete-in-batches";
import {
  ACCOUNTABLE_DAYS,
  accountableKinds,
  EVENT_DAYS,
  PROGRESS_DAYS,
  progressKinds,
} from "@/server/retention/retention-periods";

/**
 * Deletes events whose time is over and that every consumer has handled, and notes for each club up to which id, so
 * that a reader who has seen less must reload. A club's newest event stays: the last id seen is a cursor, and ids of a
 * club never begin anew.
 */
export function retireEvents(db: RootDb, signal: AbortSignal): Promise<number> {
  return deleteInBatches(
    db,
    signal,
    (limit) => Prisma.sql`
      WITH gone AS (
        DELETE FROM events WHERE id IN (
          SELECT e.id FROM events e
          WHERE ${isOver} AND ${isHandled}
            AND e.id < (SELECT max(newest.id) FROM events newest WHERE newest.club_id = e.club_id)
          LIMIT ${limit}
        ) RETURNING club_id, id
      )
      , noted AS (
        INSERT INTO retired_events (club_id, up_to) SELECT club_id, max(id) FROM gone GROUP BY club_id
        ON CONFLICT (club_id) DO UPDATE SET up_to = greatest(retired_events.up_to, excluded.up_to)
      )
      SELECT 1 FROM gone`,
  );
}

/** By every consumer, whose cursors are past it. */
const names = consumers.map(({ name }) => name);
const isHandled = Prisma.sql`${names.length}::int = (
  SELECT count(*) FROM event_cursors c
  WHERE c.club_id = e.club_id AND c.consumer = ANY (${names}::text[]) AND c.last_id >= e.id)`;

const olderThan = (days: number) => Prisma.sql`e.created_at < now() - make_interval(days => ${days}::int)`;
const isOf = (kinds: readonly string[]) => Prisma.sql`e.kind = ANY (${kinds}::text[])`;

/** The first condition is implied by the others and lets the index be used. */
const isOver = Prisma.sql`${olderThan(PROGRESS_DAYS)} AND CASE
  WHEN ${isOf(progressKinds)} THEN true
  WHEN ${isOf(accountableKinds)} THEN ${olderThan(ACCOUNTABLE_DAYS)}
  ELSE ${olderThan(EVENT_DAYS)} END`;
