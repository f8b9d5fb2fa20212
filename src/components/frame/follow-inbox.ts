import { followClubEvents } from "@/components/events/club-event-stream";
import { INBOX_NEWS_EVENT, isFollowing } from "@/components/events/inbox-news";

/** Something came, something may have been read, or somebody looks. */
export type InboxNews = "came" | "read" | "look";

/**
 * Notifies when the inbox may have changed: at once where a club's stream says so, and whenever the page is looked at
 * again or the network is back, which is all that pages outside of a club have. The club is followed where nothing else
 * on the page does; the browser's other pages share the stream. Fetched once the page is shown.
 */
export function followInbox(clubId: string | undefined, notify: (news: InboxNews) => void): () => void {
  const notifyIfVisible = (news: InboxNews) => {
    if (!document.hidden) notify(news);
  };
  const onLook = () => notifyIfVisible("look");
  const onStream = (event: Event) => notifyIfVisible((event as CustomEvent<InboxNews>).detail);
  document.addEventListener("visibilitychange", onLook);
  window.addEventListener("focus", onLook);
  window.addEventListener("online", onLook);
  window.addEventListener(INBOX_NEWS_EVENT, onStream);
  const leave =
    clubId === undefined || isFollowing() ? undefined : followClubEvents(clubId, undefined, () => undefined);
  notifyIfVisible("came"); // it was counted when the page came, and nobody has listened since
  return () => {
    leave?.();
    document.removeEventListener("visibilitychange", onLook);
    window.removeEventListener("focus", onLook);
    window.removeEventListener("online", onLook);
    window.removeEventListener(INBOX_NEWS_EVENT, onStream);
  };
}
