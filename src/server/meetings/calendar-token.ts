import { createHmac, timingSafeEqual } from "node:crypto";
import { env, publicOrigin } from "@/env";

interface Feed {
  id: string;
  version: number;
}

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})\.ics$/;

/** The secret address of a feed. Nothing secret is stored: it is made from the id, the version and the instance's secret. */
export function calendarUrl(feed: Feed): string {
  return `${publicOrigin()}/calendar/${feed.id}.${sign(feed).toString("base64url")}.ics`;
}

/** The feed that an address names, before its signature is checked; null for what is no such address. */
export function readCalendarToken(token: string): { feedId: string; signature: Buffer } | null {
  const [, feedId, signature] = pattern.exec(token) ?? [];
  if (feedId === undefined || signature === undefined) return null;
  return { feedId, signature: Buffer.from(signature, "base64url") };
}

export function isSignatureOf(feed: Feed, signature: Buffer): boolean {
  const expected = sign(feed);
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

/** The version is part of it: a new one makes every address before it void. */
function sign({ id, version }: Feed): Buffer {
  return createHmac("sha256", env().AUTH_SECRET).update(`calendar:${id}:${version}`).digest();
}
