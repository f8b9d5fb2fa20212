import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { recordAssignmentChange } from "@/server/rota/slots";

/**
 * What was picked for a meeting that is cancelled before it begins, or tallied only after its meeting because the server
 * was down, is read at the next meeting that has nothing to read: a vote is never lost. Presenters are asked anew, since
 * whoever said yes said it for another day. The caller holds the club's row; `fillSlots` asks.
 */
export async function carryPicks(tx: Db, { clubId, now }: { clubId: string; now: Date }): Promise<void> {
  const stranded = await tx.$queryRaw<{ roundId: string; meetingId: string }[]>`
    SELECT r.id AS "roundId", t.id AS "meetingId" FROM rounds r JOIN meetings t ON t.id = r.meeting_id
    WHERE r.club_id = ${clubId}::uuid AND r.status = 'closed' AND EXISTS (SELECT 1 FROM picks k WHERE k.round_id = r.id)
      AND ((t.status = 'cancelled' AND t.starts_at > ${now}) OR r.closed_at >= t.starts_at)
    ORDER BY r.number`;
  for (const { roundId, meetingId } of stranded) {
    const next = await tx.meeting.findFirst({
      where: {
        clubId,
        status: "scheduled",
        startsAt: { gt: now },
        rounds: { none: { status: "closed", picks: { some: {} } } },
      },
      orderBy: { startsAt: "asc" },
      select: { id: true },
    });
    if (next === null) return;
    await tx.round.update({ where: { id: roundId, clubId }, data: { meetingId: next.id } });
    const released = await tx.assignment.updateManyAndReturn({
      where: { clubId, meetingId, status: { in: ["proposed", "accepted"] } },
      data: { status: "withdrawn", answeredAt: now },
      select: { id: true },
    });
    const changed = { sequence: { increment: 1 }, changedAt: now };
    await tx.meeting.updateMany({ where: { clubId, id: { in: [meetingId, next.id] } }, data: changed });
    for (const { id } of released) await recordAssignmentChange(tx, clubId, meetingId, id);
    await recordEvent(tx, { clubId, kind: "meeting.changed", payload: { meetingId: next.id } });
  }
}
