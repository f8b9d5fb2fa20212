/**
 * What the frame's inbox link goes by, without the streams themselves: a page that follows its club for a reason of its
 * own is notified of the inbox as well.
 */
let followers = 0;

export const countFollower = (change: 1 | -1): void => {
  followers += change;
};

/** Whether something on this page follows a club. */
export const isFollowing = (): boolean => followers > 0;

/** Fired on the window when something new is in the inbox, or something in it may be read now. */
export const INBOX_NEWS_EVENT = "paperclub:inbox-news";

/** What the inbox goes by. While the stream was not open, or not yet, something may have come: `hello`. */
const inboxKinds: ReadonlySet<string> = new Set(["me.notified", "me.inbox_read", "me.read", "hello"]);

export function publishInboxNews({ kind }: { kind: string }): void {
  if (!inboxKinds.has(kind)) return;
  window.dispatchEvent(new CustomEvent(INBOX_NEWS_EVENT, { detail: kind === "me.read" ? "read" : "came" }));
}
