import { DomainError } from "@/domain/domain-error";
import { voidSignInLinks } from "@/server/auth/void-sign-in-links";
import type { Db, RootDb } from "@/server/db";

/** What someone is called, in all their clubs. */
export async function rename(db: Db, { userId, name }: { userId: string; name: string }): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { name } });
}

/** The zone in which times are shown to this person; null: each club's own. */
export async function setTimeZone(
  db: Db,
  { userId, timeZone }: { userId: string; timeZone: string | null },
): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { timeZone } });
}

/** Signs one browser out. The deleted row's trigger closes its open streams. Throws `not_found` for others' sessions. */
export async function revokeSession(
  db: Db,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  if (count === 0) throw new DomainError("not_found", "This browser is signed out already.");
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
