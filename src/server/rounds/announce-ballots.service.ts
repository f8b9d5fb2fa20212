import { Prisma } from "@/generated/prisma/client";
import type { Db, RootDb } from "@/server/db";
import { publishSignals } from "@/server/events/publish-signal";
import { recordEvent, takeEventTurn } from "@/server/events/record-event";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";
import { countedBallots } from "@/server/rounds/round-columns";

/** How long the first ballots after a quiet time are gathered: so many vote in one moment, at most. */
const GATHER_MS = 400;
/** While people go on voting, the number goes to all open pages once in this time. */
const INTERVAL_MS = 3_000;

interface Round {
  clubId: string;
  roundId: string;
}

/** Whose ballots in a round are not announced yet. It is kept for a while after an announcement, for the next to wait. */
interface Gathering {
  db: RootDb;
  round: Round;
  userIds: Set<string>;
  timer: ReturnType<typeof setTimeout>;
  announcing: Promise<void>;
}

const gatherings = () => processGlobal("gatheredBallots", () => new Map<string, Gathering>());

/**
 * Publishes how many have voted, as somebody more or fewer has: soon after the commit, one event for all the ballots of
 * a while. Nothing hangs on it but a number on pages that are open: if this process dies in between, they show it with
 * the next event or when they are looked at again. The voters' own pages are notified that they voted.
 */
export function announceBallots(db: RootDb, { userId, ...round }: Round & { userId: string }): void {
  const gathering = gatherings().get(round.roundId);
  if (gathering !== undefined) return void gathering.userIds.add(userId);
  gather({ db, round, userIds: new Set([userId]), announcing: Promise.resolve() }, GATHER_MS);
}

function gather(started: Omit<Gathering, "timer">, delayMs: number): void {
  const { roundId } = started.round;
  const timer = setTimeout(() => void announceGathered(roundId), delayMs).unref();
  gatherings().set(roundId, { ...started, timer });
}

/** Announces what was gathered, and gathers on for a longer while; without anything to announce, the quiet time begins. */
async function announceGathered(roundId: string): Promise<void> {
  const gathering = gatherings().get(roundId);
  if (gathering === undefined) return;
  clearTimeout(gathering.timer);
  const { db, round, userIds } = gathering;
  if (userIds.size === 0) {
    gatherings().delete(roundId);
    return gathering.announcing;
  }
  const announcing = gathering.announcing.then(() => announce(db, { ...round, userIds }));
  gather({ db, round, userIds: new Set(), announcing }, INTERVAL_MS); // a ballot of this very moment is announced with the next
  await announcing;
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

/** Announces all that was gathered so far, now. */
export async function flushBallotNews(): Promise<void> {
  await Promise.all([...gatherings().keys()].map((roundId) => announceGathered(roundId)));
}
