import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

/**
 * How long news of ballots are gathered. Pages ask for the turnout every few seconds at most; under load one event stands
 * for two hundred ballots.
 */
const gatherMs = 400;

interface Round {
  clubId: string;
  roundId: string;
}

/**
 * Lets the club's open pages know that more, or fewer, have voted: soon after the commit, one event for all the ballots of
 * a moment. Nothing hangs on it but a number on pages that are open: if this process dies in between, they show it with
 * the next event or when they are looked at again.
 */
export function announceBallots(db: RootDb, round: Round): void {
  const waiting = processGlobal("waitingBallotNews", () => new Map<string, Promise<void>>());
  if (waiting.has(round.roundId)) return;
  const told = new Promise((resolve) => setTimeout(resolve, gatherMs).unref()).then(async () => {
    waiting.delete(round.roundId); // a ballot of this very moment is told with the next
    await announce(db, round);
  });
  waiting.set(round.roundId, told);
}

async function announce(db: RootDb, { clubId, roundId }: Round): Promise<void> {
  try {
    await recordEvent(db, { clubId, kind: "ballot.cast", payload: { roundId } });
  } catch (error) {
    // The club was deleted meanwhile, or the database is away: then there is nobody to tell, or nothing to read.
    logger().warn({ err: error }, "could not tell that somebody voted");
  }
}

/** Until all that was gathered so far is told. */
export async function flushBallotNews(): Promise<void> {
  await Promise.all(processGlobal("waitingBallotNews", () => new Map<string, Promise<void>>()).values());
}
