import { describeUserAgent } from "@/domain/people/user-agent";
import type { Db } from "@/server/db";

export interface AccountSession {
  id: string;
  /** "Firefox on Linux" */
  browser: string;
  createdAt: string;
  lastSeenAt: string;
  /** The one that asks. */
  isThis: boolean;
}

/** The person's signed-in browsers, the asking one first, then by when they were last seen. */
export async function listSessions(
  db: Db,
  { userId, sessionId, now }: { userId: string; sessionId: string; now: Date },
): Promise<AccountSession[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  const sessions = rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    browser: describeUserAgent(userAgent),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isThis: id === sessionId,
  }));
  return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Whether anybody has come in, the owner first. */
export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}
