import { env } from "@/env";

/** Thirty days; NextAuth writes it into the cookie and the session row. */
export const MAX_SESSION_AGE_SECONDS = 30 * 24 * 60 * 60;

/** `__Host-` binds the cookie to this very host over https; browsers refuse the prefix on plain http. */
export function sessionCookieName(): string {
  return isHttps() ? "__Host-paperclub.session" : "paperclub.session";
}

export function isHttps(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}

/** The session cookie's value in a `Cookie` header. */
export function readSessionCookie(cookieHeader: string | null): string | null {
  if (cookieHeader === null) return null;
  const prefix = `${sessionCookieName()}=`;
  for (const part of cookieHeader.split(";")) {
    const pair = part.trim();
    if (pair.startsWith(prefix)) return pair.slice(prefix.length) || null; // base64url: never encoded
  }
  return null;
}

/** The other cookies of a `Cookie` header. */
export function withoutSessionCookie(cookieHeader: string): string {
  const prefix = `${sessionCookieName()}=`;
  const parts = cookieHeader.split(";").map((part) => part.trim());
  return parts.filter((pair) => !pair.startsWith(prefix)).join("; ");
}
