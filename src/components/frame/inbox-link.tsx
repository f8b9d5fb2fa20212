"use client";

import { useEffect, useState } from "react";
import { PlaceLinkItem } from "./place-link";
import { countUnread, inboxChangedEvent } from "./unread-count";

/** The inbox, with how much waits in it: asked for once the page stands, so that no page waits for it. */
export function InboxLink({ className }: { className?: string }) {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const askWhenSeen = () => void (document.hidden || countUnread().then(setUnread));
    askWhenSeen();
    document.addEventListener("visibilitychange", askWhenSeen);
    window.addEventListener(inboxChangedEvent, askWhenSeen);
    return () => {
      document.removeEventListener("visibilitychange", askWhenSeen);
      window.removeEventListener(inboxChangedEvent, askWhenSeen);
    };
  }, []);
  const count = unread === 0 ? undefined : unread > 99 ? "99+" : unread;
  if (className === undefined) return <PlaceLinkItem href="/inbox" label="Inbox" count={count} />;
  return (
    <a href="/inbox" className={className}>
      Inbox{count !== undefined && <span className="ml-1 text-xs font-medium text-ink-3 tabular-nums">{count}</span>}
    </a>
  );
}
