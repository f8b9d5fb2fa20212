/** The messages that pages exchange about who leads. `from`: the page's own name, a random one. */
export type ElectionMessage =
  /** I would lead: does somebody already, or does somebody of a lower name want to? */
  { type: "claim" | "leading" | "left"; from: string };

/** A page that leads answers a claim at once, even in a background tab: messages are not throttled as timers are. */
const MAX_ANSWER_MS = 1_000;
/** How often a page that waits checks that the leader is still there, and a leader announces that it leads. */
const CLAIM_INTERVAL_MS = 15_000;

/**
 * Runs `lead` in one page of the browser at a time, as a lock would, where the browser has no locks: it keeps them from
 * sites without https. Of several that want to lead the lowest name does. Two that lead at once, since one of them did
 * not answer in time, notice and one of them steps down: its signal aborts. Ends with `leaving`.
 */
export function electLeader(name: string, leaving: AbortSignal, lead: (signal: AbortSignal) => unknown): void {
  if (leaving.aborted) return;
  const me = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const channel = new BroadcastChannel(`${name}:leader`);
  let leadership: AbortController | null = null;
  let isClaiming = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const post = (type: ElectionMessage["type"]) => channel.postMessage({ type, from: me } satisfies ElectionMessage);
  const claim = () => {
    clearTimeout(timer);
    isClaiming = true;
    post("claim");
    timer = setTimeout(begin, MAX_ANSWER_MS);
  };
  const begin = () => {
    isClaiming = false;
    leadership = new AbortController();
    announce();
    lead(leadership.signal);
  };
  const announce = () => {
    post("leading");
    timer = setTimeout(announce, CLAIM_INTERVAL_MS); // to one that leads as well
  };
  const wait = () => {
    clearTimeout(timer);
    isClaiming = false;
    leadership?.abort();
    leadership = null;
    timer = setTimeout(claim, CLAIM_INTERVAL_MS);
  };

  channel.onmessage = ({ data: { type, from } }: MessageEvent<ElectionMessage>) => {
    if (type === "left") {
      if (leadership === null) claim();
    } else if (leadership !== null) {
      if (type === "leading" && from < me) wait();
      else post("leading");
    } else if (type === "leading" || (isClaiming && from < me)) wait();
    else if (isClaiming) post("claim");
  };
  leaving.addEventListener("abort", () => {
    clearTimeout(timer);
    if (leadership !== null) post("left");
    leadership?.abort();
    channel.onmessage = null;
    channel.close();
  });
  claim();
}
