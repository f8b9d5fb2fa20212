import { randomBytes } from "node:crypto";
import { DomainError } from "@/domain/domain-error";
import { closesAt, meetingToVoteFor } from "@/domain/meetings/week";
import { votingOpensAt } from "@/domain/rounds/round-changes";
import { assertNoOpenRound, assertVoteAhead } from "@/domain/rounds/round-rules";
import { commitmentOf } from "@/domain/rounds/seed";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockClub } from "@/server/locks/lock-club";
import { carryNominations } from "@/server/rounds/carry-nominations.service";
import { scheduleRound } from "@/server/rounds/schedule-round.service";

interface Choice {
  clubId: string;
  /** Left out: the first meeting whose vote can still take place. */
  meetingId?: string | undefined;
  now: Date;
  hoursBefore: number;
}

/** Among the meetings ahead that have no talk yet; a round that nobody nominated for leaves its meeting free. */
async function findMeetingToVoteFor(tx: Db, { clubId, meetingId, now, hoursBefore }: Choice) {
  const meetings = await tx.meeting.findMany({
    where: { clubId, startsAt: { gt: now }, talks: { none: {} } },
    orderBy: { startsAt: "asc" },
    select: { id: true, startsAt: true, status: true },
  });
  if (meetingId !== undefined) {
    const chosen = meetings.find(({ id, status }) => id === meetingId && status === "scheduled");
    if (chosen === undefined) {
      throw new DomainError("not_found", "This meeting does not exist, is over, or already has a vote.");
    }
    return chosen;
  }
  const next = meetingToVoteFor(meetings, now, hoursBefore);
  if (next === null) {
    throw new DomainError(
      "conflict",
      "There is no upcoming meeting to vote for. Check the club's meeting times in its settings.",
    );
  }
  return next;
}

/**
 * Opens the next round, for the first meeting whose vote can still take place or for the one given. The caller holds the
 * club's row. Throws `round_open` when one is open, `conflict` when there is no meeting to vote for, `not_found`.
 */
export async function openNextRound(
  tx: Db,
  { clubId, meetingId, now }: { clubId: string; meetingId?: string | undefined; now: Date },
): Promise<{ roundId: string; number: number }> {
  const club = await tx.club.findUniqueOrThrow({
    where: { id: clubId },
    select: {
      votingClosesHoursBefore: true,
      picksPerRound: true,
      votingMethod: true,
      ballotsAfterClose: true,
      showsWhoVoted: true,
      carryOverRounds: true,
      votingHours: true,
    },
  });
  assertNoOpenRound((await tx.round.count({ where: { clubId, status: "open" } })) > 0);
  const hoursBefore = club.votingClosesHoursBefore;
  const meeting = await findMeetingToVoteFor(tx, { clubId, meetingId, now, hoursBefore });
  const closing = closesAt(meeting.startsAt, hoursBefore);
  assertVoteAhead({ closesAt: closing, now });
  const opens = votingOpensAt({ openedAt: now, closesAt: closing, votingHours: club.votingHours });
  const last = await tx.round.aggregate({ where: { clubId }, _max: { number: true } });
  const seed = randomBytes(32).toString("hex");
  const round = await tx.round.create({
    data: {
      clubId,
      number: (last._max.number ?? 0) + 1,
      method: club.votingMethod,
      seats: club.picksPerRound,
      ballotsAfterClose: club.ballotsAfterClose,
      showsWhoVoted: club.showsWhoVoted,
      meetingId: meeting.id,
      openedAt: now,
      votingOpensAt: opens,
      closesAt: closing,
      seed,
      seedHash: commitmentOf(seed),
    },
    select: { id: true, number: true },
  });
  await carryNominations(tx, { clubId, round, carryOverRounds: club.carryOverRounds, now });
  await scheduleRound(tx, { clubId, roundId: round.id, votingOpensAt: opens, closesAt: closing });
  await recordEvent(tx, { clubId, kind: "round.opened", payload: { roundId: round.id } });
  return { roundId: round.id, number: round.number };
}

/** An organizer opens the next round by hand. Of several concurrent calls one opens it, the others get `round_open`. */
export async function openRound(
  db: RootDb,
  { clubId, meetingId, now }: { clubId: string; meetingId?: string | undefined; now?: Date | undefined },
): Promise<{ roundId: string; number: number }> {
  return db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId, now });
    return openNextRound(tx, { clubId, meetingId, now: club.now });
  });
}
