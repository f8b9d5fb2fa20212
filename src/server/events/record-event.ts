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
    WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended(${`events:${event.clubId}`}, 0)))
    INSERT INTO events (club_id, kind, payload)
    SELECT ${event.clubId}::uuid, ${event.kind}, ${JSON.stringify(event.payload)}::jsonb FROM turn`;
}
