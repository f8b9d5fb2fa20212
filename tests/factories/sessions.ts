import type { Session } from "@/generated/prisma/client";
import { MAX_SESSION_AGE_SECONDS } from "@/server/auth/session-cookie";
import { createToken, hashToken } from "@/server/auth/token-hash";
import type { Db } from "@/server/db";

/** A signed-in browser of the person, and the value of its cookie, which is stored nowhere. */
export async function createSession(
  db: Db,
  person: { id: string },
  fields: { expiresAt?: Date; userAgent?: string } = {},
): Promise<{ session: Session; token: string }> {
  const token = createToken();
  const session = await db.session.create({
    data: {
      userId: person.id,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + MAX_SESSION_AGE_SECONDS * 1000),
      ...fields,
    },
  });
  return { session, token };
}
