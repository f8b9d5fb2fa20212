"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { PlaceLinkItem } from "./place-link";
import { countUnread, forgetUnread } from "./unread-count";
import { useInboxNews } from "./use-inbox-news";

type InboxLinkProps = {
  className?: string /** On a page of a club, whose stream tells of what is new. */;
  clubId?: string;
};

/** The inbox, with how much waits in it: asked for once the page stands, so that no page waits for it. */
export function InboxLink({ className, clubId }: InboxLinkProps) {
  const [unread, setUnread] = useState(0);
  useEffect(() => void (document.hidden || countUnread().then(setUnread)), []);
  useInboxNews(clubId, usePathname(), (news) => {
    if (news === "read" && unread === 0) return; // one reads more often than one is told
    if (news !== "look") forgetUnread();
    void countUnread({ isLook: true }).then(setUnread);
  });
  const count = unread === 0 ? undefined : unread > 99 ? "99+" : unread;
  if (className === undefined) return <PlaceLinkItem href="/inbox" label="Inbox" count={count} />;
  return (
    <a href="/inbox" className={className}>
      Inbox{count !== undefined && <span className="ml-1 text-xs font-medium text-ink-3 tabular-nums">{count}</span>}
    </a>
  );
}
