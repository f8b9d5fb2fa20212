import { FieldMerge } from "@/domain/changes/field-merge";
import type { FieldValues } from "@/domain/changes/field-value";
import { assertExtensionAllowed } from "@/domain/rounds/round-changes";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockClub } from "@/server/locks/lock-club";
import { lockRound } from "@/server/rounds/lock-round";
import { scheduleRound } from "@/server/rounds/schedule-round.service";

interface ExtendRound {
  clubId: string;
  roundId: string;
  /** The new close. */
  closesAt: Date;
  basedOn?: Partial<FieldValues> | undefined;
  now?: Date | undefined;
}

/**
 * Lets a vote go on for longer, which everyone who can vote is notified of. Throws `round_closed` from the closing
 * instant on, `invalid_input` for a time that is not later or not before the meeting, `changed_meanwhile`,
 * `not_found`.
 */
export async function extendRound(db: RootDb, { clubId, roundId, closesAt, basedOn, now }: ExtendRound): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockClub(tx, { clubId });
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    const merge = new FieldMerge(basedOn);
    merge.replace("closesAt", closesAt.toISOString(), round.closesAt.toISOString());
    if (round.status === "open") merge.assertNoConflict();
    assertExtensionAllowed({
      round,
      closesAt,
      meetingStartsAt: await findMeetingStart(tx, clubId, round.meetingId),
      now: round.now,
    });
    await tx.round.update({
      where: { id: roundId, clubId },
      data: { closesAt, extendedFrom: round.extendedFrom ?? round.closesAt, extendedTo: closesAt },
    });
    await scheduleRound(tx, { clubId, roundId, votingOpensAt: null, closesAt });
    await recordEvent(tx, { clubId, kind: "round.extended", payload: { roundId } });
  });
}

async function findMeetingStart(tx: Db, clubId: string, meetingId: string | null): Promise<Date | null> {
  if (meetingId === null) return null;
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, clubId }, select: { startsAt: true } });
  return meeting?.startsAt ?? null;
}
