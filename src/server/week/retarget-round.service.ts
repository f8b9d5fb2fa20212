import { closesAtAfterShift, meetingToVoteFor } from "@/domain/meetings/week";
import { votingOpensAtAfterShift } from "@/domain/rounds/round-changes";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockRound } from "@/server/rounds/lock-round";
import { scheduleRound } from "@/server/rounds/schedule-round.service";

interface Retarget {
  clubId: string;
  hoursBefore: number;
  now: Date;
  /** A meeting that was off and takes place again: the open round votes for it if there is still time. */
  restoredId?: string | undefined;
}

/** Takes the open round's row, before anything records an event: ballots take the two in this order. */
export async function lockOpenRoundIfAny(tx: Db, { clubId, now }: { clubId: string; now: Date }): Promise<void> {
  const open = await tx.round.findFirst({ where: { clubId, status: "open" }, select: { id: true } });
  if (open !== null) await lockRound(tx, { clubId, roundId: open.id, now, mode: "alone" });
}

/** An open round follows its meeting when that moves, and goes to the next one when it is cancelled. */
export async function retargetOpenRound(tx: Db, { clubId, hoursBefore, now, restoredId }: Retarget): Promise<void> {
  const round = await tx.round.findFirst({
    where: { clubId, status: "open", closesAt: { gt: now } },
    select: {
      id: true,
      closesAt: true,
      extendedTo: true,
      votingOpensAt: true,
      meeting: { select: { id: true, status: true, startsAt: true } },
    },
  });
  if (round === null) return;
  const meetings = await tx.meeting.findMany({
    where: { clubId, startsAt: { gt: now }, talks: { none: {} } },
    select: { id: true, startsAt: true, status: true },
  });
  const next = meetingToVoteFor(meetings, now, hoursBefore);
  const keeps = round.meeting?.status === "scheduled" && (restoredId === undefined || next?.id !== restoredId);
  const meeting = keeps ? round.meeting : next;
  if (meeting === null || meeting.startsAt <= now) return;
  const shift = { meetingStartsAt: meeting.startsAt, closesAt: round.closesAt, hoursBefore, now };
  const closesAt = new Date(closesAtAfterShift({ ...shift, promised: round.extendedTo }));
  if (meeting.id === round.meeting?.id && closesAt.getTime() === round.closesAt.getTime()) return;
  const moved = { before: round.closesAt, after: closesAt, now };
  const votingOpensAt = votingOpensAtAfterShift({ votingOpensAt: round.votingOpensAt, ...moved });
  await tx.round.update({ where: { id: round.id, clubId }, data: { meetingId: meeting.id, closesAt, votingOpensAt } });
  await scheduleRound(tx, { clubId, roundId: round.id, votingOpensAt, closesAt });
  await recordEvent(tx, { clubId, kind: "round.opened", payload: { roundId: round.id } });
}
