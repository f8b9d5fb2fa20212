import { DomainError } from "@/domain/domain-error";
import { env, publicOrigin } from "@/env";
import { storeLink } from "@/server/auth/store-link";
import { createToken, hashSignInToken } from "@/server/auth/token-hash";
import type { Db, RootDb } from "@/server/db";
import { sendMail } from "@/server/mail/send-mail";
import { signInMail } from "@/server/mail/sign-in-mail";

/** Identifier of the first person's link, which is issued before there is an address. */
export const OWNER_IDENTIFIER = "owner";
/** The address of a first person who gave none; a real one can be set on the account page of this instance. */
export const OWNER_PLACEHOLDER_EMAIL = "owner@localhost";

/** Time that a link from the terminal or from an organizer is good for. */
export const MAX_ISSUED_LINK_AGE_SECONDS = 24 * 60 * 60;

/**
 * Makes a link that signs in whoever holds it, once, as the person with this address, and stores its hash.
 * The link leads to a page with a button; only the button uses it up, since mail scanners open links.
 */
export async function issueSignInLink(
  db: Db,
  {
    email,
    maxAgeSeconds,
    next = "/",
    issuerMembershipId,
  }: { email: string; maxAgeSeconds: number; next?: string; issuerMembershipId?: string },
): Promise<string> {
  const token = createToken();
  const tokenHash = hashSignInToken(token, env().AUTH_SECRET);
  await storeLink(db, { identifier: email, tokenHash, maxAgeSeconds, issuerMembershipId });
  const link = new URL("/sign-in/link", publicOrigin());
  link.search = new URLSearchParams({ email, token, ...(next === "/" ? {} : { next }) }).toString();
  return link.href;
}

/** The membership of the organizer who issued a link that is still there; null for a link of any other kind. */
export async function findIssuer(db: Db, token: string): Promise<string | null> {
  const tokenHash = hashSignInToken(token, env().AUTH_SECRET);
  const link = await db.signInToken.findUnique({ where: { tokenHash }, select: { issuerMembershipId: true } });
  return link?.issuerMembershipId ?? null;
}

/** Sends a link to an address, known or not: the answer and its time are the same. */
export async function mailSignInLink(
  db: Db,
  { email, next, maxAgeSeconds }: { email: string; next: string; maxAgeSeconds: number },
) {
  const link = await issueSignInLink(db, { email, next, maxAgeSeconds });
  await sendMail(signInMail({ to: email, link, minutes: Math.round(maxAgeSeconds / 60) }));
}

/** The first person's link, or null when this instance has people already. An earlier one becomes void. */
export async function issueOwnerLink(db: RootDb): Promise<string | null> {
  return db.$transaction(async (tx) => {
    if ((await tx.user.count()) > 0) return null;
    await tx.signInToken.deleteMany({ where: { identifier: OWNER_IDENTIFIER } });
    return issueSignInLink(tx, { email: OWNER_IDENTIFIER, maxAgeSeconds: MAX_ISSUED_LINK_AGE_SECONDS });
  });
}

/**
 * Makes the instance's owner of whoever holds the owner's link, and gives the one-use token that signs them in.
 * Throws `link_invalid` when the link was used or somebody else was first.
 */
export async function claimInstance(
  db: RootDb,
  { token, email, name }: { token: string; email: string | null; name: string | null },
): Promise<{ email: string; token: string }> {
  return db.$transaction(async (tx) => {
    const used = await tx.$executeRaw`
      DELETE FROM sign_in_tokens
      WHERE identifier = ${OWNER_IDENTIFIER} AND token_hash = ${hashSignInToken(token, env().AUTH_SECRET)} AND expires_at > now()`;
    if (used === 0 || (await tx.user.count()) > 0)
      throw new DomainError("link_invalid", "This link has already been used or has expired.");
    const address = email ?? OWNER_PLACEHOLDER_EMAIL;
    await tx.user.create({
      data: { email: address, name: name ?? "Owner", emailVerified: new Date(), isInstanceOwner: true },
    });
    const link = new URL(await issueSignInLink(tx, { email: address, maxAgeSeconds: 60 }));
    return { email: address, token: link.searchParams.get("token") ?? "" };
  });
}
