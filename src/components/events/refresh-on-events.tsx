"use client";

import { useRouter } from "next/navigation";
import type { ClubEvent } from "./club-event";
import { showCaughtUp } from "./show-caught-up";
import { useClubEvents } from "./use-club-events";
import { useGathered } from "./use-gathered";

type RefreshOnEventsProps = {
  clubId: string;
  /** The newest event that the page knows of; without it, events are received from the connection on. */
  afterId?: string | undefined;
  kinds: readonly ClubEvent["kind"][];
};

/** Asks for the page again, in place, when something happens in the club that it shows. A page that nobody sees waits. */
export function RefreshOnEvents({ clubId, afterId, kinds }: RefreshOnEventsProps) {
  const router = useRouter();
  const refresh = useGathered(() => router.refresh());

  useClubEvents(clubId, afterId, (event) => {
    if (event.kind === "reload") showCaughtUp();
    else if (!kinds.some((kind) => kind === event.kind)) return;
    refresh();
  });
  return null;
}
