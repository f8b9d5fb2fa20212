"use client";

import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import type { InboxNews } from "./follow-inbox";
import type { PlaceCounts } from "./places";
import { countWaiting, forgetWaiting, type Waiting } from "./waiting";

/** The page comes first: what it follows itself is there by then, and nothing that it loads waits for the inbox. */
const MAX_WAIT_MS = 1_500;

/**
 * What waits for the person: fetched once the page is shown, so that no page waits for it. `clubId`: whose stream
 * reports what is new.
 */
export function useWaiting(clubId: string | undefined): Waiting | null {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const path = usePathname();
  useEffect(() => void (document.hidden || countWaiting().then(setWaiting)), []);

  const onNews = useEffectEvent((news: InboxNews) => {
    if (news === "read" && waiting?.unread === 0) return; // reading happens more often than new notifications
    if (news !== "look") forgetWaiting();
    void countWaiting({ isLook: true }).then(setWaiting);
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
  }, [clubId, path]);
  return waiting;
}

/** The counts beside the places: what is asked here, what is unread, what is asked in the person's other clubs. */
export function countsOf(waiting: Waiting | null, clubId: string | undefined): PlaceCounts {
  if (waiting === null) return {};
  const sum = (asked: Waiting["asked"]) => asked.reduce((total, { count }) => total + count, 0);
  return {
    thisWeek: sum(waiting.asked.filter((one) => one.clubId === clubId)),
    inbox: waiting.unread > 99 ? "99+" : waiting.unread,
    clubs: sum(waiting.asked.filter((one) => one.clubId !== clubId)),
  };
}
