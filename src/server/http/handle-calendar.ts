import { createHash } from "node:crypto";
import { DomainError } from "@/domain/domain-error";
import { getDb } from "@/server/db";
import { consume } from "@/server/limits/rate-limits";
import { getCalendar, openCalendarFeed } from "@/server/meetings/calendar.queries";

const common = { "cache-control": "private, no-cache", "x-robots-tag": "noindex" };

/**
 * A member's calendar of a club, for calendar programs: they have no session, the address itself is the secret. Whatever
 * opens nothing gets the same 404.
 */
export async function handleCalendar(request: Request, token: string): Promise<Response> {
  try {
    const feed = await openCalendarFeed(getDb(), token);
    if (feed === null) {
      await consume("calendarMiss", request.headers.get("x-client-address") ?? "unknown");
      return new Response("There is no calendar at this address.\n", { status: 404, headers: common });
    }
    await consume("calendarFeed", feed.feedId);
    const body = await getCalendar(getDb(), feed);
    const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
    if (asksFor(request.headers.get("if-none-match"), etag)) {
      return new Response(null, { status: 304, headers: { ...common, etag } });
    }
    const headers = { ...common, etag, "content-type": "text/calendar; charset=utf-8" };
    return new Response(body, { headers });
  } catch (error) {
    if (!(error instanceof DomainError && error.reason === "too_many_requests")) throw error;
    const headers = { ...common, "retry-after": String(error.retryAfterSeconds ?? 60) };
    return new Response(`${error.message}\n`, { status: 429, headers });
  }
}

/** Weak comparison (RFC 9110, 13.1.2): a proxy that compresses marks the tag as weak. */
function asksFor(header: string | null, etag: string): boolean {
  return header?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) === true;
}
