import type { Db } from "@/server/db";

export interface FoundTalk {
  id: string;
  clubId: string;
  meetingId: string;
  meeting: { status: "scheduled" | "cancelled"; startsAt: Date };
}

/** A talk of the club and when it is; null where the club has no such talk. */
export async function findTalk(
  tx: Db,
  { clubId, talkId }: { clubId: string; talkId: string },
): Promise<FoundTalk | null> {
  return tx.talk.findFirst({
    where: { id: talkId, clubId },
    select: { id: true, clubId: true, meetingId: true, meeting: { select: { status: true, startsAt: true } } },
  });
}
