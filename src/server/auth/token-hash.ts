import { createHash, randomBytes } from "node:crypto";

/** 256 bits, safe in an address and in a cookie. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored instead of a token of our own making: as random as that is, a plain SHA-256 is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The hash that NextAuth makes of a mail link's token before it asks the adapter for it. */
export function hashSignInToken(token: string, secret: string): string {
  return createHash("sha256").update(`${token}${secret}`).digest("hex");
}
