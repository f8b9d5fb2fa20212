import { assertBallotAllowed, assertTakeBackAllowed } from "@/domain/rounds/round-rules";
import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockRound } from "@/server/rounds/lock-round";

interface CastBallot {
  clubId: string;
  roundId: string;
  userId: string;
  approved: string[];
  now?: Date | undefined;
}

/**
 * Replaces the voter's earlier ballot; many at once leave one. Throws `round_closed` from the closing instant on, by the
 * database's clock, and `conflict` when a paper on it is no longer nominated.
 */
export async function castBallot(db: RootDb, { clubId, roundId, userId, approved, now }: CastBallot) {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, { clubId, roundId, now, mode: "shared" });
    const nominated = await tx.nomination.findMany({ where: { clubId, roundId }, select: { paperId: true } });
    assertBallotAllowed(round, approved, new Set(nominated.map(({ paperId }) => paperId)), round.now);
    const rows = await tx.$queryRaw<{ savedAt: Date; isNew: boolean }[]>`
      INSERT INTO ballots (id, club_id, round_id, user_id, approved, created_at, updated_at)
      VALUES (gen_random_uuid(), ${clubId}::uuid, ${roundId}::uuid, ${userId}::uuid, ${approved}::uuid[], ${round.now}, ${round.now})
      ON CONFLICT (round_id, user_id) DO UPDATE SET approved = excluded.approved, updated_at = excluded.updated_at
      RETURNING updated_at AS "savedAt", xmax = 0 AS "isNew"`;
    const [saved] = rows;
    if (saved === undefined) throw new Error("an upsert gave no row");
    // Only the number of voters changed for the others, and only with a first ballot.
    if (saved.isNew) await recordEvent(tx, { clubId, kind: "ballot.cast", payload: { roundId } });
    return { approved, savedAt: saved.savedAt.toISOString() };
  });
}

/** As if the voter had not voted. Throws `round_closed`. */
export async function takeBackBallot(db: RootDb, { clubId, roundId, userId, now }: Omit<CastBallot, "approved">) {
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, { clubId, roundId, now, mode: "shared" });
    assertTakeBackAllowed(round, round.now);
    const { count } = await tx.ballot.deleteMany({ where: { clubId, roundId, userId } });
    if (count > 0) await recordEvent(tx, { clubId, kind: "ballot.cast", payload: { roundId } });
  });
}
