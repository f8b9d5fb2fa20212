import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

/**
 * Something that is published to open pages at once and not kept: it has no number, and whoever was away asks anew. To
 * one person's pages, in whatever club they are, or to all of a club. Ids and numbers only, as events.
 */
export type Signal = { data: SignalData } & ({ userId: string } | { clubId: string });

type SignalData =
  | { kind: "me.notified" }
  /** Something of the inbox was read or answered, and not by reading a discussion. */
  | { kind: "me.inbox_read" }
  /** Your ballot counts from now on, or no longer, wherever it was cast. */
  | { kind: "me.voted"; roundId: string }
  /** One's own ballot was saved (null: taken back), in another window or on another device. */
  | { kind: "me.ballot_saved"; roundId: string; savedAt: string | null }
  /** Name, time zone or a preference of one's own was saved. */
  | { kind: "me.account_changed" }
  | { kind: "me.read"; paperId: string; readNumber: number }
  /** Somebody opened a discussion or left it: who reads it is asked for. */
  | { kind: "thread.reading"; paperId: string };

/** Sends signals to every process: at the commit where `db` is a transaction, else at once. */
export async function publishSignals(db: Db, signals: readonly Signal[]): Promise<void> {
  if (signals.length === 0) return;
  const payloads = signals.map((signal) => JSON.stringify(signal));
  await queryRows(db)`
    SELECT count(pg_notify('paperclub_signals', payload)) FROM unnest(${payloads}::text[]) AS payload`;
}

/** Whether a stream of this club, opened by this person, carries the signal. */
export function isMeantFor(signal: Signal, stream: { clubId: string; userId: string }): boolean {
  return "userId" in signal ? signal.userId === stream.userId : signal.clubId === stream.clubId;
}
