import type { Db } from "@/server/db";
import { proposePresenter } from "@/server/rota/propose-presenter";
import { raiseSequence, recordAssignmentChange } from "@/server/rota/slots";

/**
 * Asks the next in line for every picked paper of a meeting to come that nobody presents. Does nothing for a slot for
 * which everyone has been asked, so it may run any number of times. The caller holds the club's row.
 */
export async function fillSlots(tx: Db, { clubId, now }: { clubId: string; now: Date }): Promise<void> {
  const open = await tx.$queryRaw<{ meetingId: string; paperId: string }[]>`
    SELECT t.id AS "meetingId", k.paper_id AS "paperId"
    FROM meetings t JOIN rounds r ON r.meeting_id = t.id AND r.status = 'closed' JOIN picks k ON k.round_id = r.id
    WHERE t.club_id = ${clubId}::uuid AND t.status = 'scheduled' AND t.starts_at > ${now}
      AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.meeting_id = t.id AND a.paper_id = k.paper_id
        AND a.status IN ('proposed', 'accepted'))
    ORDER BY t.starts_at, r.number, k.position`;
  for (const { meetingId, paperId } of open) {
    const assignmentId = await proposePresenter(tx, { clubId, meetingId, paperId, now });
    if (assignmentId !== null) await raiseSequence(tx, clubId, meetingId, now);
  }
}

/**
 * Sets aside what someone was to present at meetings to come, once they present no more, and asks the next in line. What
 * they have presented stays theirs. The caller holds the club's row and has ended the membership or changed its role.
 */
export async function releaseAssignments(
  tx: Db,
  { clubId, userId, now }: { clubId: string; userId: string; now: Date },
): Promise<void> {
  const released = await tx.assignment.updateManyAndReturn({
    where: { clubId, userId, status: { in: ["proposed", "accepted"] }, meeting: { startsAt: { gt: now } } },
    data: { status: "withdrawn", answeredAt: now },
    select: { id: true, meetingId: true },
  });
  for (const { id, meetingId } of released) {
    await raiseSequence(tx, clubId, meetingId, now);
    await recordAssignmentChange(tx, clubId, meetingId, id);
  }
  await fillSlots(tx, { clubId, now });
}
