import type { AssignmentEnd } from "@/domain/rota/assignment-rules";
import { LIVE_STATUSES } from "@/domain/rota/assignment-rules";
import type { Db } from "@/server/db";
import { raiseSequence } from "@/server/meetings/talks.service";
import { recordAssignmentChange } from "@/server/rota/end-assignment.service";
import { proposePresenter } from "@/server/rota/propose-presenter.service";

/**
 * Asks the next in line for every talk to come that nobody presents. Does nothing for a talk for which everyone has been
 * asked, so it may run any number of times. The caller holds the club's row.
 */
export async function fillTalks(tx: Db, { clubId, now }: { clubId: string; now: Date }): Promise<void> {
  const open = await tx.talk.findMany({
    where: {
      clubId,
      meeting: { status: "scheduled", startsAt: { gt: now } },
      assignments: { none: { status: { in: LIVE_STATUSES } } },
    },
    orderBy: [{ meeting: { startsAt: "asc" } }, { position: "asc" }, { id: "asc" }],
    select: { id: true, meetingId: true },
  });
  for (const { id: talkId, meetingId } of open) {
    const assignmentId = await proposePresenter(tx, { clubId, talkId, now });
    if (assignmentId !== null) await raiseSequence(tx, clubId, meetingId, now);
  }
}

interface Release {
  clubId: string;
  userId: string;
  because: Extract<AssignmentEnd, "left" | "stopped_presenting">;
  now: Date;
}

/**
 * Ends what someone was to present at meetings to come, once they no longer present, and asks the next in line. What they
 * have presented stays theirs. The caller holds the club's row and has ended the membership or changed its role.
 */
export async function releaseAssignments(tx: Db, { clubId, userId, because, now }: Release): Promise<void> {
  const released = await tx.assignment.updateManyAndReturn({
    where: { clubId, userId, status: { in: LIVE_STATUSES }, talk: { meeting: { startsAt: { gt: now } } } },
    data: { status: "ended", endedBecause: because, answeredAt: now },
    select: { id: true, askedForMeetingId: true },
  });
  for (const { id, askedForMeetingId } of released) {
    await raiseSequence(tx, clubId, askedForMeetingId, now);
    await recordAssignmentChange(tx, clubId, askedForMeetingId, id);
  }
  await fillTalks(tx, { clubId, now });
}
