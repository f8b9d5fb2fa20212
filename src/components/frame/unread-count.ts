import { querySmall } from "@/trpc/small-client";

/** Going from page to page fetches it once. */
const POLL_INTERVAL_MS = 30_000;
/** Coming back to a page fetches it again; but the browser reports that twice, and once for every frame of it. */
const MIN_AGE_ON_FOCUS_MS = 2_000;
const STORAGE_KEY = "paperclub:unread";

let asking: Promise<number> | undefined;

/**
 * How much waits in the inbox. Asked without the API client, which most pages never fetch; 0 where it cannot be
 * determined.
 */
export function countUnread({ isLook = false } = {}): Promise<number> {
  asking ??= ask(isLook ? MIN_AGE_ON_FOCUS_MS : POLL_INTERVAL_MS).finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(keptForMs: number): Promise<number> {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "null") as { at: number; unread: number } | null;
    if (kept !== null && Date.now() - kept.at < keptForMs) return kept.unread;
    const counted = await querySmall("notifications.countUnread");
    if (counted === null) return 0;
    const { unread } = counted;
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ at: Date.now(), unread }));
    return unread;
  } catch {
    return 0;
  }
}

/** The count is no longer valid: something was read. */
export function forgetUnread(): void {
  try {
    sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage can be forbidden; then nothing is kept.
  }
}
