import type { Heard } from "./shared-events";

/** The browser gives up on an answer that is no stream, such as a 503 while the database is away; then we try again. */
const firstRetryMs = 2_000;
/** Whoever was signed out or removed is asked for nothing, but a page left open should not knock all day either. */
const longestRetryMs = 120_000;

/** Listens to a club's stream until the returned function is called. A lost connection comes back by itself, in silence. */
export function openStream(clubId: string, lastId: () => string | undefined, take: (heard: Heard) => void): () => void {
  let source: EventSource | null = null;
  let retryMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    const after = lastId();
    const opened = new EventSource(`/api/clubs/${clubId}/events${after === undefined ? "" : `?after=${after}`}`);
    source = opened;
    opened.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      retryMs = firstRetryMs;
      take({ id: lastEventId, data });
    };
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return; // the browser is at it, and sends Last-Event-ID
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  };

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
