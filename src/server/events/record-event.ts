import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import type { EventKind, EventPayloads } from "@/server/events/event-kinds";

/**
 * Writes the event of a change; call it last in the change's own transaction. The insert's trigger notifies
 * every process at the commit.
 *
 * Ids come from a sequence, which hands them out before the commit: without the lock, event 8 could become
 * visible before event 7, and a client that has seen 8 would never get 7. The lock is per club, held from here to
 * the commit, so within a club ids rise in the order of commits.
 */
export async function recordEvent<K extends EventKind>(
  tx: Db,
  event: { clubId: string; kind: K; payload: EventPayloads[K] },
): Promise<void> {
  await tx.$executeRaw`
    WITH turn AS MATERIALIZED (SELECT ${eventTurn(event.clubId)})
    INSERT INTO events (club_id, kind, payload)
    SELECT ${event.clubId}::uuid, ${event.kind}, ${JSON.stringify(event.payload)}::jsonb FROM turn`;
}

/** The lock, for statements that write their change and its event in one: the insert must read from a part that took it. */
export const eventTurn = (clubId: string): Prisma.Sql =>
  Prisma.sql`pg_advisory_xact_lock(hashtextextended(${`events:${clubId}`}, 0))`;
