import type { Invitation, Prisma } from "@/generated/prisma/client";
import { createToken, hashToken } from "@/server/auth/token-hash";
import type { Db } from "@/server/db";

/** An invitation for one more member, good for a week, and the secret part of its link. */
export async function createInvitation(
  db: Db,
  { club, ...fields }: { club: { id: string } } & Partial<Prisma.InvitationUncheckedCreateInput>,
): Promise<{ invitation: Invitation; token: string }> {
  const token = createToken();
  const invitation = await db.invitation.create({
    data: {
      clubId: club.id,
      tokenHash: hashToken(token),
      role: "member",
      expiresAt: new Date(Date.now() + 7 * 24 * 60 * 60 * 1000),
      maxUses: 1,
      ...fields,
    },
  });
  return { invitation, token };
}
