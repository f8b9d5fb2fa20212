import { assertVotingCanOpen } from "@/domain/rounds/round-changes";
import { isBeforeVoting, isOpen } from "@/domain/rounds/round-rules";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { type LockedRound, lockRound } from "@/server/rounds/lock-round";
import { scheduleRound } from "@/server/rounds/schedule-round.service";

interface OfRound {
  clubId: string;
  roundId: string;
  now?: Date | undefined;
}

/** An organizer lets voting begin before its time. Throws `round_closed`, `already_done`, `conflict`, `not_found`. */
export async function openVoting(db: RootDb, { clubId, roundId, now }: OfRound): Promise<void> {
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    assertVotingCanOpen({ ...round, nominated: await countNominations(tx, clubId, roundId) }, round.now);
    await begin(tx, clubId, round);
  });
}

/**
 * By the clock. Ballots are taken from that instant on whether this has run or not; it notifies the club's open pages, once,
 * and where nothing is nominated by then it lets both go on until the close. Does nothing before its time, when it has
 * run, or when the round is over or gone.
 */
export async function publishVotingOpen(db: RootDb, { clubId, roundId, now }: OfRound): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await tx.round.count({ where: { id: roundId, clubId } })) === 0) return;
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    if (!isOpen(round, round.now) || round.votingOpensAt === null || round.votingPublishedAt !== null) return;
    // Moved since the job was added, or the queue's clock runs ahead.
    if (isBeforeVoting(round, round.now)) return scheduleRound(tx, { ...round, clubId, roundId });
    await begin(tx, clubId, round);
  });
}

async function begin(tx: Db, clubId: string, round: LockedRound): Promise<void> {
  const { id: roundId, now } = round;
  const isEmpty = (await countNominations(tx, clubId, roundId)) === 0;
  const planned = round.votingOpensAt !== null && round.votingOpensAt <= now ? round.votingOpensAt : now;
  await tx.round.update({
    where: { id: roundId, clubId },
    data: { votingOpensAt: isEmpty ? null : planned, votingPublishedAt: now },
  });
  await recordEvent(tx, { clubId, kind: "round.voting_opened", payload: { roundId } });
}

const countNominations = (tx: Db, clubId: string, roundId: string) =>
  tx.nomination.count({ where: { clubId, roundId } });
