import { DomainError } from "@/domain/domain-error";
import type { RoundStatus } from "@/domain/rounds/round-rules";
import { labelVoter, namesVoters } from "@/domain/rounds/round-view";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import { uniqueNames } from "@/domain/rounds/voter-names";
import type { Db } from "@/server/db";
import { people } from "@/server/rounds/round-columns";
import type { RoundRecord } from "@/server/rounds/round-record";
import type { RoundRow } from "@/server/rounds/round-row";

/** A round with its record, for the two places that hand out ballots. */
export interface RecordedRound {
  club: string;
  number: number;
  status: RoundStatus;
  method: string;
  seats: number;
  openedAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  seed: string;
  seedHash: string;
  ballotsAfterClose: BallotsAfterClose;
  record: RoundRecord | null;
  people: RoundRow["people"];
  /** The reader's own. */
  receipt: string | null;
}

/** Throws `not_found`. */
export async function findRecordedRound(
  db: Db,
  { clubId, userId, number }: { clubId: string; userId: string; number: number },
): Promise<RecordedRound> {
  const rows = await db.$queryRaw<RecordedRound[]>`
    SELECT c.name AS club, r.number, r.status::text, r.method, r.seats, r.opened_at AS "openedAt", r.closes_at AS "closesAt",
      r.closed_at AS "closedAt", r.seed, r.seed_hash AS "seedHash", r.ballots_after_close::text AS "ballotsAfterClose",
      r.record, ${people} AS people,
      coalesce((SELECT b.receipt FROM ballots b WHERE b.round_id = r.id AND b.user_id = ${userId}::uuid),
        (SELECT s.receipt FROM abstentions s WHERE s.round_id = r.id AND s.user_id = ${userId}::uuid)) AS receipt
    FROM clubs c JOIN rounds r ON r.club_id = c.id
    WHERE c.id = ${clubId}::uuid AND r.number = ${number}`;
  const [round] = rows;
  if (round === undefined) throw new DomainError("not_found", "This club has no round with this number.");
  return round;
}

/** How voters appear to the club: by name or by receipt, as the round's setting says. */
export function voterLabels(round: RecordedRound): (receipt: string) => string {
  const names = namesVoters(round) ? uniqueNames(round.people ?? []) : {};
  return (receipt) => labelVoter(round, receipt, names);
}
