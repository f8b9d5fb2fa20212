import { FieldMerge } from "@/domain/changes/field-merge";
import type { FieldValues } from "@/domain/changes/field-value";
import { DomainError } from "@/domain/domain-error";
import { voidSignInLinks } from "@/server/auth/void-sign-in-links";
import type { Db, RootDb } from "@/server/db";
import { publishAccountChange } from "@/server/events/publish-account-change";
import { lockPerson } from "@/server/locks/lock-club";

interface AccountChange {
  userId: string;
  /** What the form that changes it showed. */
  basedOn?: Partial<FieldValues> | undefined;
}

/** What someone is called, in all their clubs. Gives the name that is stored then. Throws `changed_meanwhile`. */
export async function rename(
  db: RootDb,
  { userId, name: given, basedOn }: AccountChange & { name: string },
): Promise<{ name: string }> {
  return db.$transaction(async (tx) => {
    const stored = await lockAccount(tx, userId);
    const merge = new FieldMerge(basedOn);
    const name = merge.merge("name", given, stored.name);
    merge.assertNoConflict();
    await changeAccount(tx, userId, { name });
    return { name };
  });
}

/** Stores the browser's zone with whoever has none yet: what somebody chose, no browser changes. */
export async function learnTimeZone(db: Db, { userId, timeZone }: { userId: string; timeZone: string }): Promise<void> {
  await db.user.updateMany({ where: { id: userId, timeZone: null }, data: { timeZone } });
}

/** The zone in which times are shown to this person; null: forgotten. Gives what is stored then. Throws `changed_meanwhile`. */
export async function setTimeZone(
  db: RootDb,
  { userId, timeZone: given, basedOn }: AccountChange & { timeZone: string | null },
): Promise<{ timeZone: string | null }> {
  return db.$transaction(async (tx) => {
    const stored = await lockAccount(tx, userId);
    const merge = new FieldMerge(basedOn);
    const timeZone = merge.merge("timeZone", given, stored.timeZone);
    merge.assertNoConflict();
    await changeAccount(tx, userId, { timeZone });
    return { timeZone };
  });
}

async function lockAccount(tx: Db, userId: string) {
  await lockPerson(tx, userId);
  return tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, timeZone: true } });
}

/** The person's other windows show it. */
async function changeAccount(tx: Db, userId: string, data: { name: string } | { timeZone: string | null }) {
  await tx.user.update({ where: { id: userId }, data });
  await publishAccountChange(tx, userId);
}

/** Signs one browser out. The deleted row's trigger closes its open streams. Throws `not_found` for others' sessions. */
export async function revokeSession(
  db: Db,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  if (count === 0) throw new DomainError("not_found", "This browser is already signed out.");
}

/** Signs out every other browser, and voids links that would sign in another. Gives how many there were. */
export async function signOutElsewhere(
  db: RootDb,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<{ count: number }> {
  return db.$transaction(async (tx) => {
    await voidSignInLinks(tx, userId);
    const { count } = await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    return { count };
  });
}
