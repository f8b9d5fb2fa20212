import { readSessionCookie } from "@/server/auth/session-cookie";
import { findStreamAccess } from "@/server/auth/stream-access";
import { getDb } from "@/server/db";
import { getOpenStreams } from "@/server/events/open-streams";
import { handOver } from "@/server/http/hand-over";

/**
 * A club's events as server-sent events: ids of what changed, never the content. With `Last-Event-ID` it begins with
 * what came after. It closes when the session or the membership ends.
 */
export async function handleEvents(request: Request, clubId: string): Promise<Response> {
  const token = readSessionCookie(request.headers.get("cookie"));
  const access = token === null ? null : await findStreamAccess(getDb(), { token, clubId });
  if (access === null) return refuse(401, "Please sign in first.");
  const { isMember, ...right } = access;
  if (!isMember) return refuse(404, "There is no such club.");

  const lastId = parseEventId(request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after"));
  const headers = {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "private, no-store, no-transform",
    "x-accel-buffering": "no",
  };
  return handOver(request, headers, (answer) => void getOpenStreams().open(answer, right, lastId));
}

/** Not to be kept by caches: a 404 may be, and whoever joins a minute later would go on hearing it. */
function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}

function parseEventId(text: string | null): bigint | null {
  return text !== null && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
