import { canPresent, type Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { assertAhead } from "@/domain/meetings/meeting-rules";
import { canSet } from "@/domain/rota/assignment-rules";
import { lockClub } from "@/server/clubs/lock-club";
import type { Db, RootDb } from "@/server/db";
import { tellPresenter } from "@/server/notifications/tell-presenter";
import { proposePresenter } from "@/server/rota/propose-presenter";
import { liveStatuses, raiseSequence, recordAssignmentChange, type Slot, setAside } from "@/server/rota/slots";

type Choice = Slot & { now?: Date | undefined };

/** An organizer's choice, accepted at once; whoever holds the slot is set aside. Throws `not_found`, `not_allowed`, `already_done`, `conflict`. */
export async function setPresenter(
  db: RootDb,
  { userId, byUserId, byRole, now: given, ...slot }: Choice & { userId: string; byUserId: string; byRole: Role },
): Promise<{ assignmentId: string }> {
  return db.$transaction(async (tx) => {
    const now = await lockSlotAhead(tx, { ...slot, now: given });
    await assertCanSet(tx, { clubId: slot.clubId, userId, byRole });
    const held = await tx.assignment.findFirst({
      where: { ...slot, status: { in: liveStatuses } },
      select: { userId: true, status: true },
    });
    if (held?.userId === userId && held.status === "accepted") {
      throw new DomainError("already_done", "This person presents it already.");
    }
    await setAside(tx, slot, { now, byUserId });
    const assignment = await tx.assignment.create({
      data: {
        ...slot,
        userId,
        status: "accepted",
        proposedAt: now,
        answeredAt: now,
        assignedById: byUserId,
        why: "Set by an organizer.",
      },
      select: { id: true },
    });
    await raiseSequence(tx, slot.clubId, slot.meetingId, now);
    await tellPresenter(tx, { clubId: slot.clubId, assignmentId: assignment.id, byUserId });
    await recordAssignmentChange(tx, slot.clubId, slot.meetingId, assignment.id);
    return { assignmentId: assignment.id };
  });
}

/** Sets aside whoever holds the slot and asks the next in line; null where nobody is left. Throws `not_found`, `conflict`. */
export async function proposeAgain(
  db: RootDb,
  { byUserId, now: given, ...slot }: Choice & { byUserId: string },
): Promise<{ assignmentId: string | null }> {
  return db.$transaction(async (tx) => {
    const now = await lockSlotAhead(tx, { ...slot, now: given });
    await setAside(tx, slot, { now, byUserId });
    const assignmentId = await proposePresenter(tx, { ...slot, now });
    await raiseSequence(tx, slot.clubId, slot.meetingId, now);
    return { assignmentId };
  });
}

async function assertCanSet(tx: Db, { clubId, userId, byRole }: { clubId: string; userId: string; byRole: Role }) {
  const target = await tx.membership.findUnique({
    where: { clubId_userId: { clubId, userId } },
    select: { role: true, presents: true },
  });
  if (target === null) throw new DomainError("not_found", "This person is not in the club.");
  if (canSet(byRole, target)) return;
  throw new DomainError(
    "not_allowed",
    canPresent(target) ? "Only organizers set presenters." : "This person does not take turns in the rota.",
  );
}

/** Takes the club's row. The slot must be a paper that was picked for a meeting to come; gives the clock behind the lock. */
async function lockSlotAhead(tx: Db, { clubId, meetingId, paperId, now: given }: Choice): Promise<Date> {
  const { now } = await lockClub(tx, { clubId, now: given });
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId, clubId, rounds: { some: { status: "closed", picks: { some: { paperId } } } } },
    select: { status: true, startsAt: true },
  });
  if (meeting === null) {
    throw new DomainError("not_found", "There is no such meeting in this club, or this paper was not picked for it.");
  }
  if (meeting.status === "cancelled") throw new DomainError("conflict", "This meeting was cancelled.");
  assertAhead(meeting, now);
  return now;
}
