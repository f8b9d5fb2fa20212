import { hashToken } from "@/server/auth/token-hash";
import type { Db } from "@/server/db";
import { logger } from "@/server/logger";

/**
 * Describes a session that NextAuth has just made, and ends the one that the browser had before. Whose link made it is
 * written before anybody has the cookie, so it is never used without.
 */
export async function recordNewSession(
  db: Db,
  {
    token,
    formerToken,
    userAgent,
    issuerMembershipId,
  }: { token: string; formerToken: string | null; userAgent: string | null; issuerMembershipId: string | null },
): Promise<void> {
  await db.session.updateMany({
    where: { tokenHash: hashToken(token) },
    data: { userAgent: userAgent?.slice(0, 300) ?? null, issuerMembershipId },
  });
  if (formerToken !== null && formerToken !== token) await endSession(db, formerToken);
}

/** Deleting the row is what signs out: it is read for every request, and its trigger closes open streams. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

/** How far "last seen" may be behind: a row written for every request would cost more than anyone gains from it. */
const LAST_SEEN_LAG_MS = 5 * 60 * 1000;

/** Notes that a session is in use, at most every five minutes. Nobody waits for it and nothing depends on it. */
export function touchSession(db: Db, { sessionId, lastSeenAt }: { sessionId: string; lastSeenAt: Date }): void {
  if (Date.now() - lastSeenAt.getTime() < LAST_SEEN_LAG_MS) return;
  // Asked again in the statement: ten requests at once write once.
  db.$executeRaw`
    UPDATE sessions SET last_seen_at = now()
    WHERE id = ${sessionId}::uuid AND last_seen_at < now() - ${LAST_SEEN_LAG_MS} * interval '1 millisecond'`.catch(
    (error: unknown) => logger().warn({ err: error }, "could not note that a session is in use"),
  );
}
