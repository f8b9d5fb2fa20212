import { createHmac } from "node:crypto";
import { env, publicOrigin } from "@/env";
import { hashToken } from "@/server/auth/token-hash";

/**
 * The secret part of an invitation's link. It is made from the id and the instance's secret, so that the link can be shown
 * again although the database holds only its hash: who reads the database alone cannot join.
 */
export function invitationToken(invitationId: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`invitation:${invitationId}`).digest("base64url");
}

/** The link; null where it was made from something else: before links could be shown again, or under another secret. */
export function findInvitationLink({ id, tokenHash }: { id: string; tokenHash: string }): string | null {
  const token = invitationToken(id);
  return hashToken(token) === tokenHash ? joinLink(token) : null;
}

export const joinLink = (token: string): string => new URL(`/join/${token}`, publicOrigin()).href;
