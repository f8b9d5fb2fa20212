"use client";

import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import type { InboxNews } from "./follow-inbox";
import { PlaceLinkItem } from "./place-link";
import { countUnread, forgetUnread } from "./unread-count";

/** The page comes first: what it follows itself is there by then, and nothing that it loads waits for the inbox. */
const MAX_WAIT_MS = 1_500;

type InboxLinkProps = {
  className?: string;
  /** On a page of a club, whose stream reports what is new. */
  clubId?: string;
};

/** The inbox, with its unread count: fetched once the page is shown, so that no page waits for it. */
export function InboxLink({ className, clubId }: InboxLinkProps) {
  const [unread, setUnread] = useState(0);
  const place = usePathname();
  useEffect(() => void (document.hidden || countUnread().then(setUnread)), []);

  const onNews = useEffectEvent((news: InboxNews) => {
    if (news === "read" && unread === 0) return; // reading happens more often than new notifications
    if (news !== "look") forgetUnread();
    void countUnread({ isLook: true }).then(setUnread);
  });
  // Anew on every page of the club: the one before may have followed it, and this one may not.
  useEffect(() => {
    let leave: (() => void) | null | undefined;
    const follow = async () => {
      const { followInbox } = await import("./follow-inbox");
      if (leave !== null) leave = followInbox(clubId, (news) => onNews(news));
    };
    const timer = setTimeout(() => void follow().catch(() => undefined), MAX_WAIT_MS); // without it, it is counted once
    return () => {
      clearTimeout(timer);
      leave?.();
      leave = null;
    };
  }, [clubId, place]);

  const count = unread === 0 ? undefined : unread > 99 ? "99+" : unread;
  if (className === undefined) return <PlaceLinkItem href="/inbox" label="Inbox" count={count} />;
  return (
    <a href="/inbox" className={className}>
      Inbox{count !== undefined && <span className="ml-1 text-xs font-medium text-ink-3 tabular-nums">{count}</span>}
    </a>
  );
}
