import type { Db } from "@/server/db";

interface NewTalk {
  clubId: string;
  meetingId: string;
  /** The first represents the talk where there is room for one. */
  paperIds: readonly string[];
  minutes?: number | null;
  now: Date;
}

/** Puts a talk on a meeting's agenda, behind those that are there. The caller holds the club's row. */
export async function createTalk(
  tx: Db,
  { clubId, meetingId, paperIds, minutes = null, now }: NewTalk,
): Promise<{ id: string }> {
  const last = await tx.talk.aggregate({ where: { clubId, meetingId }, _max: { position: true } });
  return tx.talk.create({
    data: {
      clubId,
      meetingId,
      minutes,
      position: (last._max.position ?? 0) + 1,
      createdAt: now,
      papers: { createMany: { data: paperIds.map((paperId, index) => ({ clubId, paperId, position: index + 1 })) } },
    },
    select: { id: true },
  });
}

/** Calendars show what is presented and who presents it: they take a change over only when the meeting's sequence rises. */
export async function raiseSequence(tx: Db, clubId: string, meetingId: string, now: Date): Promise<void> {
  await tx.meeting.update({ where: { id: meetingId, clubId }, data: { sequence: { increment: 1 }, changedAt: now } });
}
