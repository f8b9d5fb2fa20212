import { DomainError } from "@/domain/domain-error";
import type { RoundStatus } from "@/domain/rounds/round-rules";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

export interface LockedRound {
  id: string;
  number: number;
  status: RoundStatus;
  method: string;
  seats: number;
  seed: string;
  seedHash: string;
  meetingId: string | null;
  openedAt: Date;
  votingOpensAt: Date | null;
  votingPublishedAt: Date | null;
  closesAt: Date;
  extendedFrom: Date | null;
  ballotsAfterClose: BallotsAfterClose;
  /** The database's clock behind the lock, or the test's. */
  now: Date;
}

/**
 * Takes the round's row. Ballots share it and run side by side; nominating, withdrawing and closing have it alone, so
 * none of them slips in between another's look and its write. Throws `not_found` for a round of another club.
 *
 * The clock is read from what the locking part gives: beside it, in one SELECT, it would be read before the wait for the
 * lock, and whoever waited over the closing instant would be judged by a time that is past.
 */
export async function lockRound(
  tx: Db,
  { clubId, roundId, now, mode }: { clubId: string; roundId: string; now?: Date | undefined; mode: "shared" | "alone" },
): Promise<LockedRound> {
  const lock = mode === "shared" ? Prisma.sql`FOR SHARE` : Prisma.sql`FOR UPDATE`;
  const rows = await tx.$queryRaw<LockedRound[]>`
    WITH locked AS MATERIALIZED (
      SELECT id, number, status::text, method, seats, seed, seed_hash AS "seedHash", meeting_id AS "meetingId",
        opened_at AS "openedAt", voting_opens_at AS "votingOpensAt", voting_told_at AS "votingPublishedAt",
        closes_at AS "closesAt", extended_from AS "extendedFrom", ballots_after_close::text AS "ballotsAfterClose"
      FROM rounds WHERE id = ${roundId}::uuid AND club_id = ${clubId}::uuid ${lock}
    )
    SELECT locked.*, coalesce(${now ?? null}::timestamptz, clock_timestamp()) AS now FROM locked`;
  const round = rows[0];
  if (round === undefined) throw new DomainError("not_found", "This club has no such round.");
  return round;
}

/** The club's open round, taken alone. Throws `round_closed` where there is none. */
export async function lockOpenRound(
  tx: Db,
  { clubId, now }: { clubId: string; now?: Date | undefined },
): Promise<LockedRound> {
  const open = await tx.round.findFirst({ where: { clubId, status: "open" }, select: { id: true } });
  if (open === null) {
    throw new DomainError(
      "round_closed",
      "No round is open. The next one opens after the meeting, or an organizer opens it.",
    );
  }
  return lockRound(tx, { clubId, roundId: open.id, now, mode: "alone" });
}
