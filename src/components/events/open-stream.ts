import type { StreamMessage } from "./shared-events";

/** The browser gives up on an answer that is no stream, such as a 503 while the database is away; then we try again. */
const MIN_RETRY_MS = 2_000;
/** Someone who was signed out or removed gets nothing, and a page left open should not retry all day either. */
const MAX_RETRY_MS = 120_000;
/** The server says something every 25 seconds. A connection that is silent for longer than two of them is dead. */
const MAX_SILENCE_MS = 60_000;
const CHECKS_PER_SILENCE = 6;
/** `EventSource.CLOSED` */
const CLOSED = 2;
const HEARTBEAT = '{"kind":"here"}';

interface Circumstances {
  connect: (address: string) => EventSource;
  silenceMs: number;
}

/**
 * Listens to a club's stream until the returned function is called. A lost connection comes back by itself, in silence,
 * and so does one that is lost without the browser's knowing: the machine slept, or the network changed under it.
 */
export function openStream(
  clubId: string,
  lastId: () => string | undefined,
  onMessage: (message: StreamMessage) => void,
  { connect = (address) => new EventSource(address), silenceMs = MAX_SILENCE_MS }: Partial<Circumstances> = {},
): () => void {
  let source: EventSource | null = null;
  let retryMs = MIN_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMessageAt = 0;

  const open = () => {
    clearTimeout(timer);
    source?.close();
    lastMessageAt = Date.now();
    const after = lastId();
    const opened = connect(`/api/clubs/${clubId}/events${after === undefined ? "" : `?after=${after}`}`);
    source = opened;
    opened.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      retryMs = MIN_RETRY_MS;
      lastMessageAt = Date.now();
      if (data !== HEARTBEAT) onMessage({ id: lastEventId, data });
    };
    opened.onerror = () => {
      if (opened.readyState !== CLOSED) return; // the browser is at it, and sends Last-Event-ID
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, MAX_RETRY_MS);
    };
  };
  const watch = setInterval(() => {
    const isWaiting = source?.readyState === CLOSED; // for its next try
    if (!isWaiting && Date.now() - lastMessageAt > silenceMs) open();
  }, silenceMs / CHECKS_PER_SILENCE);

  open();
  return () => {
    clearInterval(watch);
    clearTimeout(timer);
    source?.close();
  };
}
