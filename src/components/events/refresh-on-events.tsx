"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ClubEvent } from "./club-event";
import { showCaughtUp } from "./show-caught-up";
import { useClubEvents } from "./use-club-events";

/** Many events together are one refresh, and the people of a club do not all request it in the same instant. */
const QUIET_MS = 1_000;
const MAX_SPREAD_MS = 1_000;

type RefreshOnEventsProps = {
  clubId: string;
  /** The newest event that the page knows of; without it, events are received from the connection on. */
  afterId?: string | undefined;
  kinds: readonly ClubEvent["kind"][];
};

/** Asks for the page again, in place, when something happens in the club that it shows. A page that nobody sees waits. */
export function RefreshOnEvents({ clubId, afterId, kinds }: RefreshOnEventsProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isStale = useRef(false);

  useEffect(() => {
    const refreshWhenSeen = () => {
      if (document.hidden || !isStale.current) return;
      isStale.current = false;
      router.refresh();
    };
    document.addEventListener("visibilitychange", refreshWhenSeen);
    return () => {
      document.removeEventListener("visibilitychange", refreshWhenSeen);
      clearTimeout(timer.current);
    };
  }, [router]);

  useClubEvents(clubId, afterId, (event) => {
    if (event.kind === "reload") showCaughtUp();
    else if (!kinds.some((kind) => kind === event.kind)) return;
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        if (document.hidden) isStale.current = true;
        else router.refresh();
      },
      QUIET_MS + Math.random() * MAX_SPREAD_MS,
    );
  });
  return null;
}
