import { leadInTurn } from "./lead-in-turn";
import { openStream } from "./open-stream";
import { type PageMessage, SharedEvents, type StreamMessage } from "./shared-events";

/** A leader answers at once; without one, this page is about to lead. */
const MAX_ANSWER_MS = 1_000;

/**
 * Listens to a club's stream together with the browser's other pages: one of them, whoever leads, has the
 * connection, and forwards to the others. When it leaves, the next one takes over at the same event. A browser holds six
 * connections to a site, and a person has more tabs than that. `onReload`: more was missed than anyone remembers.
 */
export function shareStream(
  clubId: string,
  afterId: string | undefined,
  onMessage: (message: StreamMessage) => void,
  onReload: () => void,
): () => void {
  // Rename it whenever `PageMessage` changes: pages of two versions may be open together.
  const name = `paperclub:stream:${clubId}`;
  const me = String(Math.random());
  const channel = new BroadcastChannel(name);
  const events = new SharedEvents(afterId, onMessage);
  const leaving = new AbortController();
  let closeStream: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** A page that has left may still receive a message that was on its way: then there is nobody to answer. */
  const post = (message: PageMessage) => {
    if (!leaving.signal.aborted) channel.postMessage(message);
  };
  const ask = () => {
    const after = events.startWaiting();
    if (after === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => events.stopWaiting(), MAX_ANSWER_MS);
    post({ type: "ask", from: me, after });
  };

  channel.onmessage = ({ data: message }: MessageEvent<PageMessage>) => {
    if (message.type === "ask" && closeStream !== null) {
      post({ type: "missed", to: message.from, events: events.after(message.after) });
    } else if (message.type === "missed" && message.to === me) {
      clearTimeout(timer);
      if (events.stopWaiting(message.events)) onReload();
    } else if (message.type === "message") events.receive(message.message);
    else if (message.type === "lead") ask();
  };

  const lead = async (signal: AbortSignal) => {
    if (signal.aborted || leaving.signal.aborted) return;
    clearTimeout(timer);
    events.stopWaiting();
    closeStream = openStream(
      clubId,
      () => events.lastId,
      (message) => {
        events.receive(message);
        post({ type: "message", message });
      },
    );
    post({ type: "lead" });
    await new Promise((resolve) => {
      for (const end of [signal, leaving.signal]) end.addEventListener("abort", resolve);
    });
    closeStream();
    closeStream = null;
    if (!leaving.signal.aborted) ask(); // another page leads: what did it receive before?
  };
  leadInTurn(name, leaving.signal, lead);
  ask();

  return () => {
    clearTimeout(timer);
    leaving.abort();
    channel.onmessage = null;
    channel.close();
  };
}

export const canShare = () => "BroadcastChannel" in window;
