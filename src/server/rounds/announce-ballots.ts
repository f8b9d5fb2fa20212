import { Prisma } from "@/generated/prisma/client";
import type { Db, RootDb } from "@/server/db";
import { publishSignals } from "@/server/events/publish-signal";
import { recordEvent, takeEventTurn } from "@/server/events/record-event";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";
import { countedBallots } from "@/server/rounds/round-columns";

/** How long news of ballots are gathered: under load one event stands for two hundred ballots. */
const gatherMs = 400;

interface Round {
  clubId: string;
  roundId: string;
}

interface Gathered {
  userIds: Set<string>;
  announced: Promise<void>;
}

const gathering = () => processGlobal("gatheredBallots", () => new Map<string, Gathered>());

/**
 * Publishes how many have voted, as somebody more or fewer has: soon after the commit, one event for all the ballots of a
 * moment. Nothing hangs on it but a number on pages that are open: if this process dies in between, they show it with
 * the next event or when they are looked at again. The voters' own pages are told that they voted.
 */
export function announceBallots(db: RootDb, { userId, ...round }: Round & { userId: string }): void {
  const gathered = gathering().get(round.roundId);
  if (gathered !== undefined) return void gathered.userIds.add(userId);
  const userIds = new Set([userId]);
  const announced = new Promise((resolve) => setTimeout(resolve, gatherMs).unref()).then(async () => {
    gathering().delete(round.roundId); // a ballot of this very moment is announced with the next
    await announce(db, { ...round, userIds });
  });
  gathering().set(round.roundId, { userIds, announced });
}

async function announce(db: RootDb, { clubId, roundId, userIds }: Round & { userIds: Set<string> }): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      await takeEventTurn(tx, clubId); // before counting: of two processes the later event has the later count
      const voters = await countVoters(tx, roundId);
      await publishSignals(
        tx,
        [...userIds].map((userId) => ({ userId, data: { kind: "me.voted", roundId } })),
      );
      await recordEvent(tx, { clubId, kind: "ballot.cast", payload: { roundId, voters } });
    });
  } catch (error) {
    // The club was deleted meanwhile, or the database is away: then nobody follows it, or there is nothing to read.
    logger().warn({ err: error }, "could not announce that somebody voted");
  }
}

async function countVoters(tx: Db, roundId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ voters: number }[]>`
    SELECT count(*)::int AS voters FROM ${countedBallots(Prisma.sql`${roundId}::uuid`)}`;
  return rows[0]?.voters ?? 0;
}

/** Until all that was gathered so far is announced. */
export async function flushBallotNews(): Promise<void> {
  await Promise.all([...gathering().values()].map(({ announced }) => announced));
}
