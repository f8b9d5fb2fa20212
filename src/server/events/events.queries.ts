import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

export interface RecordedEvent {
  /** A decimal number as text: ids outgrow what JSON numbers hold exactly. */
  id: string;
  kind: string;
  payload: Record<string, unknown>;
}

/** More missed than this, and a client is better off loading its page again. */
export const REPLAY_LIMIT = 500;

/** A club's events after `afterId`, oldest first, at most `REPLAY_LIMIT` + 1 so that the caller sees when there are more. */
export async function listEventsAfter(
  db: Db,
  { clubId, afterId }: { clubId: string; afterId: bigint },
): Promise<RecordedEvent[]> {
  return queryRows<RecordedEvent>(db)`
    SELECT id::text, kind, payload FROM events
    WHERE club_id = ${clubId}::uuid AND id > ${afterId} ORDER BY events.id LIMIT ${REPLAY_LIMIT + 1}`;
}

/** An event as consumers read it. */
export interface LoggedEvent {
  id: bigint;
  kind: string;
  payload: unknown;
}

/**
 * The club's next events for a consumer, oldest first; none that the consumer `behind` has not handled, where one is
 * named.
 */
export async function listEventsBetween(
  tx: Db,
  { clubId, afterId, behind, limit }: { clubId: string; afterId: bigint; behind: string | null; limit: number },
): Promise<LoggedEvent[]> {
  return tx.$queryRaw<LoggedEvent[]>`
    SELECT id, kind, payload FROM events
    WHERE club_id = ${clubId}::uuid AND id > ${afterId} AND (${behind}::text IS NULL OR id <= coalesce((
      SELECT last_id FROM event_cursors WHERE consumer = ${behind}::text AND club_id = ${clubId}::uuid), 0))
    ORDER BY id LIMIT ${limit}::int`;
}

/** The id of the club's newest event, 0 where there is none. */
export async function getLastEventId(db: Db, clubId: string): Promise<bigint> {
  const rows = await queryRows<{ id: bigint | null }>(
    db,
  )`SELECT max(id) AS id FROM events WHERE club_id = ${clubId}::uuid`;
  return rows[0]?.id ?? 0n;
}

/** Whether events of the club after `afterId` are deleted by now, so that what is left is not all that was missed. */
export async function areSomeRetired(
  db: Db,
  { clubId, afterId }: { clubId: string; afterId: bigint },
): Promise<boolean> {
  const rows = await queryRows<{ upTo: bigint }>(db)`
    SELECT up_to AS "upTo" FROM retired_events WHERE club_id = ${clubId}::uuid AND up_to > ${afterId}`;
  return rows.length > 0;
}
