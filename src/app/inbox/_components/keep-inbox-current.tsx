"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useEffectEvent, useState } from "react";
import { followInbox, type InboxNews } from "@/components/frame/follow-inbox";
import { countWaiting, forgetWaiting } from "@/components/frame/waiting";
import { ArrivedPill } from "@/components/ui/arrived-pill";

type KeepInboxCurrentProps = {
  /** Any club of the person: what is theirs alone comes by the stream of each. Without one the page is looked at only. */
  clubId: string | undefined;
  /** How many the list was fetched with. */
  unread: number;
};

/**
 * Keeps the list true while it is open: marks go as things are read elsewhere; what is new waits, since it moves the
 * rest.
 */
export function KeepInboxCurrent({ clubId, unread }: KeepInboxCurrentProps) {
  const router = useRouter();
  const [counted, setCounted] = useState(unread);
  const arrived = counted - unread;

  const onNews = useEffectEvent(async (news: InboxNews) => {
    if (news !== "look") forgetWaiting();
    const now = await countWaiting({ isLook: true });
    setCounted(now.unread);
    if (now.unread < unread) router.refresh();
  });
  useEffect(() => followInbox(clubId, (news) => void onNews(news)), [clubId]);

  const show = () => {
    window.scrollTo({ top: 0 });
    startTransition(() => router.refresh());
  };
  return <ArrivedPill count={arrived} noun="notification" onShow={show} />;
}
