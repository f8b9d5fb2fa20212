import { leadInTurn } from "./lead-in-turn";
import { openStream } from "./open-stream";
import { type Heard, type PageMessage, SharedEvents } from "./shared-events";

/** A leader answers at once; without one, this page is about to lead. */
const MAX_ANSWER_MS = 1_000;

/**
 * Listens to a club's stream together with the browser's other pages: one of them, whoever leads, has the
 * connection, and tells the others. When it goes, the next one takes over where it stands. A browser holds six
 * connections to a site, and a person has more tabs than that. `tellReload`: more was missed than anyone remembers.
 */
export function shareStream(
  clubId: string,
  afterId: string | undefined,
  tell: (heard: Heard) => void,
  tellReload: () => void,
): () => void {
  const name = `paperclub:events:${clubId}`;
  const me = String(Math.random());
  const channel = new BroadcastChannel(name);
  const events = new SharedEvents(afterId, tell);
  const leaving = new AbortController();
  let closeStream: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** A page that has left may still be asked or told something that was on its way: then there is nobody to answer. */
  const post = (message: PageMessage) => {
    if (!leaving.signal.aborted) channel.postMessage(message);
  };
  const ask = () => {
    const after = events.ask();
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
      if (events.stopWaiting(message.events)) tellReload();
    } else if (message.type === "heard") events.take(message.heard);
    else if (message.type === "lead") ask();
  };

  const lead = async (signal: AbortSignal) => {
    if (signal.aborted || leaving.signal.aborted) return;
    clearTimeout(timer);
    events.stopWaiting();
    closeStream = openStream(
      clubId,
      () => events.lastId,
      (heard) => {
        events.take(heard);
        post({ type: "heard", heard });
      },
    );
    post({ type: "lead" });
    await new Promise((resolve) => {
      for (const end of [signal, leaving.signal]) end.addEventListener("abort", resolve);
    });
    closeStream();
    closeStream = null;
    if (!leaving.signal.aborted) ask(); // another page leads: what did it hear before?
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
