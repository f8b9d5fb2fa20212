import { FieldMerge } from "@/domain/changes/field-merge";
import type { FieldValue, FieldValues } from "@/domain/changes/field-value";
import { canPresent, type Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { assertAhead } from "@/domain/meetings/meeting-rules";
import { canSet, LIVE_STATUSES } from "@/domain/rota/assignment-rules";
import type { Db, RootDb } from "@/server/db";
import { lockClub } from "@/server/locks/lock-club";
import { type FoundTalk, findTalk } from "@/server/meetings/find-talk.queries";
import { raiseSequence } from "@/server/meetings/talks.service";
import { endAssignment, recordPresenterNews } from "@/server/rota/end-assignment.service";
import { proposePresenter } from "@/server/rota/propose-presenter.service";

interface Choice {
  clubId: string;
  talkId: string;
  byUserId: string;
  /** `userId`: who presented it when the organizer chose, null for nobody. */
  basedOn?: Partial<FieldValues> | undefined;
  now?: Date | undefined;
}

/**
 * An organizer's choice, accepted at once; whoever presents the talk so far is replaced. Throws `not_found`,
 * `not_allowed`, `already_done`, `changed_meanwhile`, `conflict`.
 */
export async function setPresenter(
  db: RootDb,
  { clubId, talkId, userId, byUserId, byRole, basedOn, now: given }: Choice & { userId: string; byRole: Role },
): Promise<{ assignmentId: string }> {
  return db.$transaction(async (tx) => {
    const { talk, now } = await lockTalkAhead(tx, { clubId, talkId, now: given });
    await assertCanSet(tx, { clubId, userId, byRole });
    const before = await findLive(tx, { clubId, talkId });
    assertStillPresents(before, userId, basedOn);
    if (before?.userId === userId && before.status === "accepted") {
      throw new DomainError("already_done", "This person already presents it.");
    }
    await endAssignment(tx, talk, { because: "replaced", now, byUserId });
    const assignment = await tx.assignment.create({
      data: {
        clubId,
        talkId,
        askedForMeetingId: talk.meetingId,
        userId,
        status: "accepted",
        proposedAt: now,
        answeredAt: now,
        assignedById: byUserId,
        why: "Set by an organizer.",
      },
      select: { id: true },
    });
    await raiseSequence(tx, clubId, talk.meetingId, now);
    await recordPresenterNews(tx, { clubId, meetingId: talk.meetingId, assignmentId: assignment.id, byUserId });
    return { assignmentId: assignment.id };
  });
}

/** Replaces whoever presents the talk by the next in line; null where nobody is left. Throws `not_found`, `changed_meanwhile`, `conflict`. */
export async function proposeAgain(
  db: RootDb,
  { clubId, talkId, byUserId, basedOn, now: given }: Choice,
): Promise<{ assignmentId: string | null }> {
  return db.$transaction(async (tx) => {
    const { talk, now } = await lockTalkAhead(tx, { clubId, talkId, now: given });
    assertStillPresents(await findLive(tx, { clubId, talkId }), NEXT_IN_LINE, basedOn);
    await endAssignment(tx, talk, { because: "replaced", now, byUserId });
    const assignmentId = await proposePresenter(tx, { clubId, talkId, now });
    await raiseSequence(tx, clubId, talk.meetingId, now);
    return { assignmentId };
  });
}

const findLive = (tx: Db, { clubId, talkId }: { clubId: string; talkId: string }) =>
  tx.assignment.findFirst({
    where: { clubId, talkId, status: { in: LIVE_STATUSES } },
    select: { userId: true, status: true },
  });

/** Whoever the line gives: nobody's id. */
const NEXT_IN_LINE = "next in line";

function assertStillPresents(
  live: { userId: string } | null,
  chosen: string,
  basedOn: Partial<FieldValues> | undefined,
): void {
  const merge = new FieldMerge(basedOn);
  merge.replace<FieldValue>("userId", chosen, live?.userId ?? null);
  merge.assertNoConflict();
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
    canPresent(target) ? "Only organizers can choose presenters." : "This person does not take turns presenting.",
  );
}

/** Takes the club's row. The talk must be at a meeting to come; gives it with the clock behind the lock. */
async function lockTalkAhead(
  tx: Db,
  { clubId, talkId, now: given }: Omit<Choice, "byUserId" | "basedOn">,
): Promise<{ talk: FoundTalk; now: Date }> {
  const { now } = await lockClub(tx, { clubId, now: given });
  const talk = await findTalk(tx, { clubId, talkId });
  if (talk === null) throw new DomainError("not_found", "This club has no such talk.");
  if (talk.meeting.status === "cancelled") throw new DomainError("conflict", "This meeting was cancelled.");
  assertAhead(talk.meeting, now);
  return { talk, now };
}
