import { randomBytes } from "node:crypto";
import { DomainError } from "@/domain/domain-error";
import { closesAt, meetingToVoteFor } from "@/domain/meetings/week";
import { assertMayOpen } from "@/domain/rounds/round-rules";
import { commitmentOf } from "@/domain/rounds/seed";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";

/** The meetings that no round has picked for or is picking for, soonest first. */
async function listMeetingsWithoutRound(tx: Db, clubId: string, now: Date) {
  return tx.meeting.findMany({
    where: { clubId, startsAt: { gt: now }, rounds: { none: { status: { in: ["open", "closed"] } } } },
    orderBy: { startsAt: "asc" },
    select: { id: true, startsAt: true, status: true },
  });
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
    select: { votingClosesHoursBefore: true, picksPerRound: true },
  });
  const meetings = await listMeetingsWithoutRound(tx, clubId, now);
  const hoursBefore = club.votingClosesHoursBefore;
  const meeting =
    meetingId === undefined
      ? meetingToVoteFor(meetings, now, hoursBefore)
      : (meetings.find(({ id, status }) => id === meetingId && status === "scheduled") ?? null);
  if (meeting === null) {
    throw meetingId === undefined
      ? new DomainError(
          "conflict",
          "There is no meeting ahead to vote for. Check the club's meeting times in its settings.",
        )
      : new DomainError("not_found", "There is no such meeting ahead, or it has its vote already.");
  }
  const closing = closesAt(meeting.startsAt, hoursBefore);
  const hasOpenRound = (await tx.round.count({ where: { clubId, status: "open" } })) > 0;
  assertMayOpen({ hasOpenRound, closesAt: closing, now });
  const last = await tx.round.aggregate({ where: { clubId }, _max: { number: true } });
  const seed = randomBytes(32).toString("hex");
  const round = await tx.round.create({
    data: {
      clubId,
      number: (last._max.number ?? 0) + 1,
      seats: club.picksPerRound,
      meetingId: meeting.id,
      openedAt: now,
      closesAt: closing,
      seed,
      seedHash: commitmentOf(seed),
    },
    select: { id: true, number: true },
  });
  await addJob(
    tx,
    "round.close",
    { clubId, roundId: round.id },
    { runAt: new Date(closing), key: `round.close:${round.id}` },
  );
  await recordEvent(tx, { clubId, kind: "round.opened", payload: { roundId: round.id } });
  return { roundId: round.id, number: round.number };
}

/** An organizer opens the next round by hand. */
export async function openRound(
  db: RootDb,
  { clubId, meetingId, now }: { clubId: string; meetingId?: string | undefined; now: Date },
) {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM clubs WHERE id = ${clubId}::uuid FOR NO KEY UPDATE`;
    return openNextRound(tx, { clubId, meetingId, now });
  });
}
