import { readSessionCookie } from "@/server/auth/session-cookie";
import { findViewer, findViewerBySessionId } from "@/server/auth/viewer";
import { getDb } from "@/server/db";
import { getClubFeeds } from "@/server/events/club-feeds";
import { listEventsAfter, type RecordedEvent, replayLimit } from "@/server/events/events.queries";
import { getListener } from "@/server/events/listener";
import { isMeantFor } from "@/server/events/send-signal";

/** Proxies close connections that say nothing; half a minute is below all common limits. */
const heartbeatMs = 25_000;
/** A reader that takes nothing while this many messages wait has gone away; it will come back with its last id. */
const maxWaiting = 1_000;

/**
 * A club's events as server-sent events: ids of what changed, never the content. With `Last-Event-ID` it begins with
 * what came after; a client too far behind is told to reload. It closes when the session or the membership ends.
 */
export async function handleEvents(request: Request, clubId: string): Promise<Response> {
  const token = readSessionCookie(request.headers.get("cookie"));
  const viewer = token === null ? null : await findViewer(getDb(), token);
  if (viewer === null) return refuse(401, "Please sign in first.");
  if (!viewer.clubs.some(({ id }) => id === clubId)) return refuse(404, "There is no such club.");

  const lastId = parseEventId(request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after"));
  const encoder = new TextEncoder();
  let close = () => {};
  const stream = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let isOpen = true;
        let sentUpTo = 0n;
        const send = (text: string) => {
          if (!isOpen) return;
          if ((controller.desiredSize ?? 0) < -maxWaiting) return close();
          try {
            controller.enqueue(encoder.encode(text));
          } catch {
            close(); // the reader left while we were still beginning
          }
        };
        const sendEvents = (events: RecordedEvent[]) => {
          for (const event of events) {
            if (BigInt(event.id) <= sentUpTo) continue;
            sentUpTo = BigInt(event.id);
            send(`id: ${event.id}\ndata: ${JSON.stringify({ kind: event.kind, ...event.payload })}\n\n`);
          }
        };
        // Live events wait here until what was missed has been sent, so that order holds.
        let early: RecordedEvent[] | null = [];
        const { from, leave } = await getClubFeeds().join(clubId, (events) => {
          if (early === null) sendEvents(events);
          else early.push(...events);
        });
        const unfollow = getListener().follow((heard) => {
          // While this process heard nothing, the session or the membership may have ended.
          const mayHaveEnded = heard.kind === "reconnected" || (heard.kind === "access" && heard.userId === viewer.id);
          if (mayHaveEnded) void closeUnlessAllowed();
          if (heard.kind === "signal" && isMeantFor(heard.signal, { clubId, userId: viewer.id })) {
            send(`data: ${JSON.stringify(heard.signal.data)}\n\n`);
          }
        });
        const heartbeat = setInterval(() => send(": here\n\n"), heartbeatMs);
        close = () => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(heartbeat);
          leave();
          unfollow();
          try {
            controller.close();
          } catch {
            // the client closed it first
          }
        };
        const closeUnlessAllowed = async () => {
          const now = await findViewerBySessionId(getDb(), viewer.sessionId).catch(() => null);
          if (now?.clubs.some(({ id }) => id === clubId) !== true) close();
        };

        request.signal.addEventListener("abort", () => close());
        send(`retry: 1000\nid: ${lastId ?? from}\ndata: {"kind":"hello"}\n\n`);
        sentUpTo = lastId ?? from;
        if (lastId !== null && lastId < from) {
          const missed = await listEventsAfter(getDb(), { clubId, afterId: lastId });
          if (missed.length > replayLimit) {
            sentUpTo = from;
            send(`id: ${from}\ndata: {"kind":"reload"}\n\n`);
          } else sendEvents(missed);
        }
        const waiting = early;
        early = null;
        sendEvents(waiting);
        // The session may have ended between the first look and the follow above.
        await closeUnlessAllowed();
      },
      cancel: () => close(),
    },
    { highWaterMark: 1 },
  );
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** Not to be kept by caches: a 404 may be, and whoever joins a minute later would go on hearing it. */
function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}

function parseEventId(text: string | null): bigint | null {
  return text !== null && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
