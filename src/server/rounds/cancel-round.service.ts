import { assertCancelAllowed } from "@/domain/rounds/round-changes";
import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockClub } from "@/server/locks/lock-club";
import { lockRound } from "@/server/rounds/lock-round";

interface CancelRound {
  clubId: string;
  roundId: string;
  /** Shown to everyone. */
  reason?: string | undefined;
  now?: Date | undefined;
}

/**
 * Calls an open vote off: its ballots are never counted, nobody's burden moves, and its nominations stay on for the next
 * round, which opens after the meeting or by an organizer's hand. Throws `round_closed`, `not_found`.
 */
export async function cancelRound(db: RootDb, { clubId, roundId, reason, now }: CancelRound): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockClub(tx, { clubId });
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    assertCancelAllowed(round, round.now);
    await tx.round.update({
      where: { id: roundId, clubId },
      data: { status: "cancelled", closedAt: round.now, cancelReason: reason ?? null },
    });
    await recordEvent(tx, { clubId, kind: "round.cancelled", payload: { roundId } });
  });
}
