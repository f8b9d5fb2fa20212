import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import type { EventKind, EventPayloads } from "@/server/events/event-kinds";

interface NewEvent<K extends EventKind> {
  clubId: string;
  kind: K;
  payload: EventPayloads[K];
}

/**
 * Writes the event of a change; call it last in the change's own transaction. The insert's trigger notifies
 * every process at the commit.
 *
 * Ids come from a sequence, which issues them before the commit: without the lock, event 8 could become
 * visible before event 7, and a consumer that has seen 8 would never get 7. The lock is per club, held from here to
 * the commit, so within a club ids rise in the order of commits.
 */
export async function recordEvent<K extends EventKind>(tx: Db, event: NewEvent<K>): Promise<void> {
  const { clubId, kind, payload } = event;
  await tx.$executeRaw`WITH ${insertEvent({ clubId, kind }, Prisma.sql`SELECT ${JSON.stringify(payload)}::jsonb AS payload`)}
    SELECT 1 FROM event_turn`;
}

/** A payload whose values are expressions of a statement. */
type PayloadColumns<K extends EventKind> = { readonly [Field in keyof EventPayloads[K]]: Prisma.Sql };

/**
 * The same as the last parts of the statement that makes the change, for the few writes whose every round trip would be
 * time under a lock: one event for each row of `from`, behind all that `from` reads.
 */
export function recordEventParts<K extends EventKind>(
  { clubId, kind, columns }: { clubId: string; kind: K; columns: PayloadColumns<K> },
  from: Prisma.Sql,
): Prisma.Sql {
  const fields = Object.entries<Prisma.Sql>(columns).map(([name, value]) => Prisma.sql`${name}::text, ${value}`);
  const payload = Prisma.sql`jsonb_strip_nulls(jsonb_build_object(${Prisma.join(fields)}))`;
  return insertEvent({ clubId, kind }, Prisma.sql`SELECT ${payload} AS payload FROM ${from}`);
}

const insertEvent = ({ clubId, kind }: { clubId: string; kind: EventKind }, payloads: Prisma.Sql) => Prisma.sql`
  event_turn AS MATERIALIZED (
    SELECT changed.payload, ${eventTurn(clubId)} FROM (${payloads}) changed
  ), recorded AS (
    INSERT INTO events (club_id, kind, payload) SELECT ${clubId}::uuid, ${kind}, event_turn.payload FROM event_turn
  )`;

/**
 * Waits for the club's turn to record an event, and keeps it to the end of the transaction: what is read behind it is
 * read in the order of events.
 */
export async function takeEventTurn(tx: Db, clubId: string): Promise<void> {
  await tx.$executeRaw`SELECT ${eventTurn(clubId)}`;
}

export const eventTurn = (clubId: string): Prisma.Sql =>
  Prisma.sql`pg_advisory_xact_lock(hashtextextended(${`events:${clubId}`}, 0))`;
