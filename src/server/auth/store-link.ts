import type { Db } from "@/server/db";

/** Stores a link that is good for so long by the database's clock, which all processes share. */
export async function storeLink(
  db: Db,
  {
    identifier,
    tokenHash,
    maxAgeSeconds,
    issuerMembershipId = null,
    askedInSessionId = null,
  }: {
    identifier: string;
    tokenHash: string;
    maxAgeSeconds: number;
    /** The organizer who issues it: the link goes with that membership. */
    issuerMembershipId?: string | null | undefined;
    /** The session that asks for it: the link goes with that session. */
    askedInSessionId?: string | null | undefined;
  },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO sign_in_tokens (identifier, token_hash, expires_at, issuer_membership_id, asked_in_session_id)
    VALUES (${identifier}, ${tokenHash}, now() + make_interval(secs => ${maxAgeSeconds}::int),
      ${issuerMembershipId}::uuid, ${askedInSessionId}::uuid)`;
}
