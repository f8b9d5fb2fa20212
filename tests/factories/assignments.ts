import { talkAbout } from "@tests/factories/talks";
import type { Assignment, Meeting, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

/** The person is proposed to present the talk about the paper (a new one if none is given) at the meeting. */
export async function createAssignment(
  db: Db,
  {
    meeting,
    person,
    paper,
    ...fields
  }: {
    meeting: Pick<Meeting, "id" | "clubId">;
    person: { id: string };
    paper?: { id: string };
  } & Partial<Prisma.AssignmentUncheckedCreateInput>,
): Promise<Assignment> {
  const talk = await talkAbout(db, { meeting, ...(paper === undefined ? {} : { paper }) });
  return db.assignment.create({
    data: {
      clubId: meeting.clubId,
      talkId: talk.id,
      askedForMeetingId: meeting.id,
      userId: person.id,
      answerBy: new Date(Date.now() + 24 * 60 * 60 * 1000),
      why: "Presented 0 times since joining, fewer than anyone else.",
      ...fields,
    },
  });
}
