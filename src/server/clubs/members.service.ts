import { FieldMerge } from "@/domain/changes/field-merge";
import type { FieldValues } from "@/domain/changes/field-value";
import { assertCanChangeRole, assertCanSetPresents, assertCanTransfer } from "@/domain/clubs/membership-rules";
import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { endAccessIssuedBy, endIssuedAccess } from "@/server/auth/issued-access";
import { revokeOutgrownInvitations } from "@/server/clubs/after-membership-change.service";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { countOtherOwners, getLockedMember, lockClub } from "@/server/locks/lock-club";
import { releaseAssignments } from "@/server/rota/fill-talks.service";

export interface MemberAction {
  clubId: string;
  /** Who acts. */
  actorId: string;
  /** The person acted on. */
  userId: string;
  now?: Date | undefined;
}

/** Gives one of the club's people another role. Throws `not_found`, `already_done`, `not_allowed`, `last_owner` or `changed_meanwhile`. */
export async function changeRole(
  db: RootDb,
  {
    clubId,
    actorId,
    userId,
    role,
    basedOn,
    now,
  }: MemberAction & { role: Role; basedOn?: Partial<FieldValues> | undefined },
) {
  await db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId, now });
    const actor = await getLockedMember(tx, { clubId, userId: actorId });
    const target = await getLockedMember(tx, { clubId, userId });
    const ownersLeft = await countOtherOwners(tx, { clubId, userId });
    const merge = new FieldMerge(basedOn);
    merge.replace("role", role, target.role);
    merge.assertNoConflict();
    assertCanChangeRole({ actor, target, from: target.role, to: role, ownersLeft });
    await giveRole(tx, { clubId, userId, role, now: club.now });
    await recordEvent(tx, { clubId, kind: "member.changed", payload: { userId } });
  });
}

/** Makes another of the club's people its owner, and the former owner an organizer. */
export async function transferClub(db: RootDb, { clubId, actorId, userId, now }: MemberAction) {
  await db.$transaction(async (tx) => {
    const club = await lockClub(tx, { clubId, now });
    const actor = await getLockedMember(tx, { clubId, userId: actorId });
    const target = await getLockedMember(tx, { clubId, userId });
    assertCanTransfer({ actor, target });
    await giveRole(tx, { clubId, userId, role: "owner", now: club.now });
    await giveRole(tx, { clubId, userId: actorId, role: "organizer", now: club.now });
    await recordEvent(tx, { clubId, kind: "member.changed", payload: { userId } });
    await recordEvent(tx, { clubId, kind: "member.changed", payload: { userId: actorId } });
  });
}

/** Says whether someone takes turns presenting. What was already given to them stays: they can decline it. */
export async function setPresents(
  db: RootDb,
  { clubId, actorId, userId, presents }: MemberAction & { presents: boolean },
) {
  await db.$transaction(async (tx) => {
    await lockClub(tx, { clubId });
    const actor = await getLockedMember(tx, { clubId, userId: actorId });
    const target = await getLockedMember(tx, { clubId, userId });
    assertCanSetPresents({ actor, target });
    await tx.membership.update({ where: { clubId_userId: { clubId, userId } }, data: { presents } });
    await recordEvent(tx, { clubId, kind: "member.changed", payload: { userId } });
  });
}

/** Writes the role and settles what follows from it. Events of its own come before the caller's last one. */
async function giveRole(
  tx: Db,
  { clubId, userId, role, now }: { clubId: string; userId: string; role: Role; now: Date },
): Promise<void> {
  await tx.membership.update({ where: { clubId_userId: { clubId, userId } }, data: { role } });
  await revokeOutgrownInvitations(tx, { clubId, userId, role, now });
  if (roleAtLeast(role, "organizer")) await endIssuedAccess(tx, userId);
  else await endAccessIssuedBy(tx, { clubId, userId });
  if (!roleAtLeast(role, "member")) {
    await releaseAssignments(tx, { clubId, userId, because: "stopped_presenting", now });
  }
}
