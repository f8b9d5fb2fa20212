import { createPaper } from "@tests/factories/papers";
import type { Meeting, Talk } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { createTalk as addTalk } from "@/server/meetings/talks.service";

/** A talk about the paper (a new one if none is given) at the meeting. */
export async function createTalk(
  db: Db,
  {
    meeting,
    paper,
    papers,
  }: { meeting: Pick<Meeting, "id" | "clubId">; paper?: { id: string }; papers?: { id: string }[] },
): Promise<Talk> {
  const about = papers ?? [paper ?? (await createPaper(db))];
  const { clubId, id: meetingId } = meeting;
  const { id } = await addTalk(db, { clubId, meetingId, paperIds: about.map((one) => one.id), now: new Date() });
  return db.talk.findUniqueOrThrow({ where: { id } });
}

/** The meeting's talk about the paper, made if there is none. */
export async function talkAbout(
  db: Db,
  { meeting, paper }: { meeting: Pick<Meeting, "id" | "clubId">; paper?: { id: string } },
): Promise<Talk> {
  const found =
    paper === undefined
      ? null
      : await db.talk.findFirst({ where: { meetingId: meeting.id, papers: { some: { paperId: paper.id } } } });
  return found ?? createTalk(db, { meeting, ...(paper === undefined ? {} : { paper }) });
}
