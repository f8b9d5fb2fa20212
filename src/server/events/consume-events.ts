import type { Db, RootDb } from "@/server/db";
import { type LoggedEvent, listEventsBetween } from "@/server/events/events.queries";

/** Handled in one transaction: enough that a busy club costs few of them, few enough to be done in an instant. */
const BATCH_SIZE = 200;

/**
 * Something that follows the log of events with cursors of its own, one a club, since ids rise in the order of commits
 * within a club only. `handle` runs in the transaction that moves the cursor, so each event is handled once, whenever a
 * process dies and however many run. A consumer that is added later brings its cursors in a migration, or it begins
 * with all that is still in the log.
 */
export interface EventConsumer {
  name: string;
  /** How long events are gathered before they are handled together. */
  gatherMs: number;
  /** The consumer whose work this one relies on: it is never overtaken. */
  behind?: string;
  handle: (tx: Db, batch: EventBatch) => Promise<void>;
}

export interface EventBatch {
  clubId: string;
  /** In their order. */
  events: readonly LoggedEvent[];
}

/** `done`: all that there was. `more`: there may be more. `busy`: another process is at it. */
type Outcome = "done" | "more" | "busy";

/** Handles the club's next events, in one transaction. */
export async function consumeEvents(db: RootDb, consumer: EventConsumer, clubId: string): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const lastId = await lockCursor(tx, consumer, clubId);
    if (lastId === null) return "done"; // the club is gone
    if (lastId === "busy") return "busy";
    const { behind = null } = consumer;
    const events = await listEventsBetween(tx, { clubId, afterId: lastId, behind, limit: BATCH_SIZE });
    const newest = events.at(-1);
    if (newest === undefined) return "done";
    await consumer.handle(tx, { clubId, events });
    await tx.$executeRaw`
      UPDATE event_cursors SET last_id = ${newest.id} WHERE consumer = ${consumer.name} AND club_id = ${clubId}::uuid`;
    return events.length < BATCH_SIZE ? "done" : "more";
  });
}

/**
 * How far the consumer is, with its cursor locked; null where the club is gone. The club's row comes first, or this and a
 * deletion of the club could wait for each other.
 */
async function lockCursor(tx: Db, { name }: EventConsumer, clubId: string): Promise<bigint | "busy" | null> {
  const [locked] = await tx.$queryRaw<{ lastId: bigint | null }[]>`
    WITH club AS MATERIALIZED (
      SELECT id FROM clubs WHERE id = ${clubId}::uuid FOR KEY SHARE
    ), own_cursor AS MATERIALIZED (
      SELECT last_id FROM event_cursors WHERE consumer = ${name} AND club_id = (SELECT id FROM club)
      FOR UPDATE SKIP LOCKED
    )
    SELECT last_id AS "lastId" FROM club LEFT JOIN own_cursor ON true`;
  if (locked === undefined) return null;
  if (locked.lastId !== null) return locked.lastId;
  const made = await tx.$executeRaw`
    INSERT INTO event_cursors (consumer, club_id, last_id) VALUES (${name}, ${clubId}::uuid, 0) ON CONFLICT DO NOTHING`;
  return made > 0 ? 0n : "busy";
}

/** Handles everything that is in the log, of all clubs or of one, in the order of the consumers. */
export async function consumeAll(db: RootDb, consumers: readonly EventConsumer[], clubId?: string): Promise<void> {
  for (const consumer of consumers) {
    const clubIds = clubId === undefined ? await listClubsBehind(db, consumer.name) : [clubId];
    for (const id of clubIds) while ((await consumeEvents(db, consumer, id)) === "more");
  }
}

/** Clubs with events that the consumer has not handled. */
export async function listClubsBehind(db: Db, consumer: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT k.id FROM clubs k LEFT JOIN event_cursors c ON c.club_id = k.id AND c.consumer = ${consumer}
    WHERE EXISTS (SELECT 1 FROM events e WHERE e.club_id = k.id AND e.id > coalesce(c.last_id, 0))`;
  return rows.map(({ id }) => id);
}
