import { hashToken } from "@/server/auth/token-hash";
import { findOffer, type InvitationOffer } from "@/server/clubs/invitation-offer.queries";
import { invalidLink } from "@/server/clubs/invitations.service";
import type { Db } from "@/server/db";
import { consume } from "@/server/limits/rate-limits";

/**
 * What a link offers its holder. Only misses cost the address a point: a lecture hall behind one address may follow the
 * link on the slide, while guessing ends soon. Throws `link_invalid` or `too_many_requests`.
 */
export async function openInvitation(
  db: Db,
  {
    token,
    viewerId,
    address,
    now,
  }: { token: string; viewerId: string | null; address: string; now?: Date | undefined },
): Promise<InvitationOffer> {
  const offer = await findOffer(db, { tokenHash: hashToken(token), viewerId, now });
  if (offer !== null) return offer;
  await consume("invitation", address);
  throw invalidLink();
}
