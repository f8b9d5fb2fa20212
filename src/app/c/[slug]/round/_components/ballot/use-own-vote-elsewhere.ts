"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { onVoteNews } from "@/components/events/vote-news";

/** Asks for the page again when the viewer has voted on another device, and this page does not know of it. */
export function useOwnVoteElsewhere({ roundId, hasVoted }: { roundId: string; hasVoted: boolean }): void {
  const router = useRouter();
  const refresh = useEffectEvent(() => {
    if (!hasVoted) router.refresh();
  });
  useEffect(
    () =>
      onVoteNews((news) => {
        if (news.kind === "me.voted" && news.roundId === roundId) refresh();
      }),
    [roundId],
  );
}
