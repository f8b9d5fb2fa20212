import type { RootDb } from "@/server/db";
import { publishSignals, type Signal } from "@/server/events/publish-signal";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

/** Signals of so long go out in one statement: in a vote's last minute one for each ballot would be one commit more. */
const GATHER_MS = 200;

interface Saved {
  userId: string;
  roundId: string;
  /** Null: taken back. */
  savedAt: string | null;
}

/**
 * Signals to a voter's own windows and devices, and to nobody else, that their ballot was saved: soon after the commit.
 * If this process dies in between, a window that shows an older ballot finds out when it is changed there.
 */
export function announceOwnBallot(db: RootDb, saved: Saved): void {
  const waiting = processGlobal("waitingOwnBallots", () => new Map<string, Saved>());
  if (waiting.size === 0) setTimeout(() => void send(db, waiting), GATHER_MS).unref();
  waiting.set(`${saved.roundId} ${saved.userId}`, saved);
}

async function send(db: RootDb, waiting: Map<string, Saved>): Promise<void> {
  const signals = [...waiting.values()].map(
    ({ userId, ...saved }): Signal => ({
      userId,
      data: { kind: "me.ballot_saved", ...saved },
    }),
  );
  waiting.clear();
  try {
    await publishSignals(db, signals);
  } catch (error) {
    logger().warn({ err: error }, "could not signal that a ballot was saved");
  }
}
