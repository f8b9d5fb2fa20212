import { INBOX_NEWS_EVENT } from "@/components/events/inbox-news";
import { querySmall } from "@/trpc/small-client";

/** Going from page to page fetches it once. */
const POLL_INTERVAL_MS = 30_000;
/** Coming back to a page fetches it again; but the browser reports that twice, and once for every frame of it. */
const MIN_AGE_ON_FOCUS_MS = 2_000;
const STORAGE_KEY = "paperclub:waiting";

/** How much is unread in the inbox, and how many answers and votes each club asks for; a club without any is left out. */
export type Waiting = { unread: number; asked: { clubId: string; count: number }[] };

const NOTHING: Waiting = { unread: 0, asked: [] };

let asking: Promise<Waiting> | undefined;

/** What waits. Asked without the API client, which most pages never fetch; nothing where it cannot be determined. */
export function countWaiting({ isLook = false } = {}): Promise<Waiting> {
  asking ??= ask(isLook ? MIN_AGE_ON_FOCUS_MS : POLL_INTERVAL_MS).finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(keptForMs: number): Promise<Waiting> {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "null") as (Waiting & { at: number }) | null;
    if (kept !== null && Date.now() - kept.at < keptForMs) return kept;
    const counted = await querySmall("week.countWaiting");
    if (counted === null) return NOTHING;
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ at: Date.now(), ...counted }));
    return counted;
  } catch {
    return NOTHING;
  }
}

/** The counts are no longer valid: something was read or answered. */
export function forgetWaiting(): void {
  try {
    sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage can be forbidden; then nothing is kept.
  }
}

/** What this page asked for was answered on it: the frame counts anew. */
export function recountWaiting(): void {
  window.dispatchEvent(new CustomEvent(INBOX_NEWS_EVENT, { detail: "came" }));
}
