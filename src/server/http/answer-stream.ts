import type { IncomingMessage, ServerResponse } from "node:http";
import { publicOrigin } from "@/env";
import { readSessionCookie } from "@/server/auth/session-cookie";
import { findStreamAccess } from "@/server/auth/stream-access";
import { getDb } from "@/server/db";
import { getOpenStreams } from "@/server/events/open-streams";
import { sendJson, sendTrouble } from "@/server/http/send-json";
import { reportTrouble } from "@/server/writing-check";

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
  connection: "close",
};

/**
 * Answers `/api/clubs/[clubId]/events` with a club's events as they come: ids of what changed, never the content. With
 * `Last-Event-ID` it begins with what came after. It closes when the session or the membership ends.
 */
export async function answerStream(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { pathname, searchParams } = new URL(request.url ?? "", publicOrigin());
    const clubId = decodeURIComponent(pathname.split("/")[3] ?? "");
    const token = readSessionCookie(request.headers.cookie ?? null);
    const access = token === null ? null : await findStreamAccess(getDb(), { token, clubId });
    if (access === null) return sendJson(response, 401, { error: "Please sign in first." });
    const { isMember, ...right } = access;
    if (!isMember) return sendJson(response, 404, { error: "This club does not exist." });
    if (response.closed) return; // nobody waits for it any longer

    // The stream ends when its connection does: a frame around each message would only cost a second write.
    response.removeHeader("transfer-encoding");
    response.removeHeader("content-length");
    response.writeHead(200, headers);
    if (request.method === "HEAD") response.end();
    else {
      const lastId = parseEventId(request.headers["last-event-id"] ?? searchParams.get("after"));
      await getOpenStreams().open(response, right, lastId);
    }
  } catch (error) {
    const trouble = reportTrouble(error);
    if (trouble === null) throw error;
    sendTrouble(response, trouble);
  }
}

function parseEventId(text: string | string[] | null | undefined): bigint | null {
  return typeof text === "string" && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
