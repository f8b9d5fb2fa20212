import { assertCanLeave, assertCanRemove } from "@/domain/clubs/membership-rules";
import { endIssuedAccess } from "@/server/auth/issued-access";
import { revokeOutgrownInvitations } from "@/server/clubs/after-membership-change.service";
import type { MemberAction } from "@/server/clubs/members.service";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { countOtherOwners, getLockedMember, lockClub } from "@/server/locks/lock-club";
import { releaseAssignments } from "@/server/rota/fill-talks.service";

/** Takes someone out of the club. Throws `not_found`, `not_allowed` or `last_owner`. */
export async function removeMember(db: RootDb, { clubId, actorId, userId, now }: MemberAction) {
  await db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId, now });
    const actor = await getLockedMember(tx, { clubId, userId: actorId });
    const target = await getLockedMember(tx, { clubId, userId });
    assertCanRemove({ actor, target, ownersLeft: await countOtherOwners(tx, { clubId, userId }) });
    await endMembership(tx, { clubId, userId, now: club.now });
  });
}

/** Leaves the club. Throws `last_owner`: a club always keeps one, however many leave in the same moment. */
export async function leaveClub(db: RootDb, { clubId, userId, now }: Omit<MemberAction, "actorId">) {
  await db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId, now });
    const { role } = await getLockedMember(tx, { clubId, userId });
    assertCanLeave({ role, ownersLeft: await countOtherOwners(tx, { clubId, userId }) });
    await endMembership(tx, { clubId, userId, now: club.now });
  });
}

/** The deleted row's trigger closes the person's open streams; their comments, ballots and presentations stay. */
export async function endMembership(tx: Db, { clubId, userId, now }: { clubId: string; userId: string; now: Date }) {
  await endIssuedAccess(tx, userId); // what the person issued themselves goes with the membership's row
  await tx.membership.delete({ where: { clubId_userId: { clubId, userId } } });
  await revokeOutgrownInvitations(tx, { clubId, userId, role: null, now });
  await releaseAssignments(tx, { clubId, userId, because: "left", now });
  await recordEvent(tx, { clubId, kind: "member.changed", payload: { userId } });
}
