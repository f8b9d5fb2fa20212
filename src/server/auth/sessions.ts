import { hashToken } from "@/server/auth/token-hash";
import type { Db } from "@/server/db";

/** Describes a session that NextAuth has just made, and ends the one that the browser had before. */
export async function recordNewSession(
  db: Db,
  { token, formerToken, userAgent }: { token: string; formerToken: string | null; userAgent: string | null },
): Promise<void> {
  await db.session.updateMany({
    where: { tokenHash: hashToken(token) },
    data: { userAgent: userAgent?.slice(0, 300) ?? null },
  });
  if (formerToken !== null && formerToken !== token) await endSession(db, formerToken);
}

/** Deleting the row is what signs out: it is read for every request, and its trigger closes open streams. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}
