import type { EventKind, EventPayloads } from "@/server/events/event-kinds";
import type { Signal } from "@/server/events/send-signal";

/** What happened. `eventId` rises within a club; a decimal number as text, since it outgrows JSON's. */
export type ClubEvent = { eventId: string } & (
  | { [K in EventKind]: { kind: K } & EventPayloads[K] }[EventKind]
  /** Told to this person alone, or of this moment alone: not recorded, not repeated, and without an id of its own. */
  | Signal["data"]
  /** More was missed than is worth replaying: ask for everything again. */
  | { kind: "reload" }
);

/** The browser gives up on an answer that is no stream, such as a 503 while the database is away; then we try again. */
const firstRetryMs = 2_000;
/** Whoever was signed out or removed is asked for nothing, but a page left open should not knock all day either. */
const longestRetryMs = 120_000;

/** Follows a club's stream until the returned function is called. A lost connection comes back by itself, in silence. */
export function followClubEvents(
  clubId: string,
  afterId: string | undefined,
  tell: (event: ClubEvent) => void,
): () => void {
  let lastId = afterId;
  let source: EventSource | null = null;
  let retryMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    const query = lastId === undefined ? "" : `?after=${lastId}`;
    const opened = new EventSource(`/api/clubs/${clubId}/events${query}`);
    source = opened;
    opened.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      retryMs = firstRetryMs;
      if (lastEventId !== "") lastId = lastEventId; // our own copy, for when we connect anew ourselves
      const event = JSON.parse(data) as ClubEvent | { kind: "hello" };
      if (event.kind !== "hello") tell(Object.assign(event, { eventId: lastEventId }));
    };
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return; // the browser is at it, and sends Last-Event-ID
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  // A page in the back-forward cache must not hold a connection; when it is shown again, it goes on where it was.
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted && source === null) open();
  };

  open();
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", onShow);
  return () => {
    window.removeEventListener("pagehide", close);
    window.removeEventListener("pageshow", onShow);
    close();
  };
}
