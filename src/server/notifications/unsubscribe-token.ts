import { createHmac, timingSafeEqual } from "node:crypto";
import { type NotificationReason, notificationReasons } from "@/domain/notifications/reasons";
import { env } from "@/env";

interface Unsubscription {
  userId: string;
  reason: NotificationReason;
}

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z]{1,20})\.([A-Za-z0-9_-]{43})$/;

/**
 * The part of a mail's link that ends mails of its kind. Signed and not stored: it is good for as long as mails are
 * kept, opens nothing else, and whoever the mail is forwarded to can only end them with it.
 */
export function unsubscribeToken({ userId, reason }: Unsubscription): string {
  return `${userId}.${reason}.${sign({ userId, reason }).toString("base64url")}`;
}

/** Whose mails of which kind a token ends; null for what we did not sign. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  const [, userId, name, signature] = pattern.exec(token) ?? [];
  const reason = notificationReasons.find((one) => one === name);
  if (userId === undefined || reason === undefined || signature === undefined) return null;
  const expected = sign({ userId, reason });
  const given = Buffer.from(signature, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected) ? { userId, reason } : null;
}

function sign({ userId, reason }: Unsubscription): Buffer {
  return createHmac("sha256", env().AUTH_SECRET).update(`unsubscribe:${userId}:${reason}`).digest();
}
