"use client";

import { useEffect, useEffectEvent } from "react";
import { inboxNewsEvent, isFollowing } from "@/components/events/inbox-news";

/** Something came, something may have been read, or somebody looks. */
export type InboxNews = "came" | "read" | "look";

/** The page comes first: what it follows itself is there by then, and nothing that it loads waits for the inbox. */
const patienceMs = 1_500;

/**
 * Says when the inbox may hold something else: at once where the club's stream tells, and whenever the page is looked at
 * again or the network is back, which is all that pages outside of a club have.
 */
export function useInboxNews(clubId: string | undefined, place: string, onNews: (news: InboxNews) => void): void {
  const tell = useEffectEvent((news: InboxNews) => {
    if (!document.hidden) onNews(news);
  });

  useEffect(() => {
    const onLook = () => tell("look");
    const onStream = (event: Event) => tell((event as CustomEvent<InboxNews>).detail);
    document.addEventListener("visibilitychange", onLook);
    window.addEventListener("focus", onLook);
    window.addEventListener("online", onLook);
    window.addEventListener(inboxNewsEvent, onStream);
    return () => {
      document.removeEventListener("visibilitychange", onLook);
      window.removeEventListener("focus", onLook);
      window.removeEventListener("online", onLook);
      window.removeEventListener(inboxNewsEvent, onStream);
    };
  }, []);

  // Looked at anew on every page of the club: the one before may have followed, and this one may not.
  useEffect(() => {
    if (clubId === undefined) return;
    let leave: (() => void) | undefined;
    let isGone = false;
    const follow = async () => {
      if (isFollowing()) return;
      const { followForInbox } = await import("@/components/events/follow-for-inbox");
      if (!isGone && !isFollowing()) leave = followForInbox(clubId);
    };
    const timer = setTimeout(() => void follow().catch(() => undefined), patienceMs); // it is asked for on looking
    return () => {
      isGone = true;
      clearTimeout(timer);
      leave?.();
    };
  }, [clubId, place]);
}
