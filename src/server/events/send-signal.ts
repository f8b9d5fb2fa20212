import { Prisma } from "@/generated/prisma/client";

/**
 * Something that open pages are told at once and that is not kept: it has no number, and whoever was away asks anew. To
 * one person's pages, in whatever club they are, or to all of a club. Ids and numbers only, as events.
 */
export type Signal = { data: SignalData } & ({ userId: string } | { clubId: string });

type SignalData =
  | { kind: "me.notified" }
  /** Something of the inbox was read or answered, and not by reading a discussion. */
  | { kind: "me.inbox_read" }
  | { kind: "me.read"; paperId: string; readNumber: number }
  /** Somebody opened a discussion or left it: who reads it is asked for. */
  | { kind: "thread.reading"; paperId: string };

/** Sends a signal at the commit of the statement that it is an expression of. */
export const signalSql = ({
  data,
  ...to
}: { data: Prisma.Sql } & ({ userId: Prisma.Sql } | { clubId: Prisma.Sql })) => {
  const [key, id] = "userId" in to ? ["userId", to.userId] : ["clubId", to.clubId];
  return Prisma.sql`pg_notify('paperclub_signals',
    jsonb_build_object(${Prisma.raw(`'${key}'`)}, ${id}, 'data', ${data})::text)`;
};

/** Whether a stream of this club, opened by this person, carries the signal. */
export function isMeantFor(signal: Signal, stream: { clubId: string; userId: string }): boolean {
  return "userId" in signal ? signal.userId === stream.userId : signal.clubId === stream.clubId;
}
