import { DomainError } from "@/domain/domain-error";
import { buildRoundFile, type FileBallot, type RoundFile, type StatedResult } from "@/domain/rounds/round-file";
import { showsResult } from "@/domain/rounds/round-view";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { History } from "@/domain/rounds/voting-method";
import type { Db } from "@/server/db";
import { findRecordedRound, voterLabels } from "@/server/rounds/recorded-round";

/**
 * A closed round as the file from which anyone can count it again: voters by name or by receipt, or no ballots, as the
 * round's setting says. Throws `not_found` also before the close, and for rounds of before there were records.
 */
export async function getRoundFile(
  db: Db,
  asked: { clubId: string; userId: string; number: number },
): Promise<RoundFile> {
  const round = await findRecordedRound(db, asked);
  const { record, closedAt } = round;
  if (!showsResult(round) || record === null || closedAt === null) {
    throw new DomainError("not_found", "This round has no file.");
  }
  const labelOf = voterLabels(round);
  return buildRoundFile({
    version: record.version ?? 1,
    club: round.club,
    round: round.number,
    method: knownMethod(round.method),
    seats: round.seats,
    openedAt: round.openedAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    closedAt: closedAt.toISOString(),
    seed: round.seed,
    seedHash: round.seedHash,
    candidates: record.candidates,
    secrecy: round.ballotsAfterClose,
    ballots: record.ballots.map((ballot): FileBallot => ({ ...ballot, voter: labelOf(ballot.voter) })),
    history: record.history === null ? null : relabelHistory(record.history, labelOf),
    result: relabelResult(record.result, labelOf),
  });
}

type LabelOf = (receipt: string) => string;

function relabelHistory({ members, burdens }: History, labelOf: LabelOf): History {
  return { members: members.map(labelOf), burdens: relabelKeys(burdens, labelOf) };
}

function relabelResult({ burdens, ...result }: StatedResult, labelOf: LabelOf): StatedResult {
  return burdens === undefined ? result : { ...result, burdens: relabelKeys(burdens, labelOf) };
}

function relabelKeys<Value>(record: Readonly<Record<string, Value>>, labelOf: LabelOf): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([receipt, value]) => [labelOf(receipt), value]));
}
