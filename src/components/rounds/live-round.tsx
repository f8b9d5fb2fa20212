"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useClubEvents } from "@/components/events/use-club-events";
import { showToast } from "@/components/ui/toast-store";

/** When many vote at once, each page asks for the new number once in this time and not for each of them. */
const turnoutEveryMs = 4_000;

/** The tally runs within a second or two of the closing instant; its event brings the result. */
const afterCloseMs = 1_000;

/** Timers cannot hold more; a round that far away is looked at again before. */
const timerMaxMs = 2 ** 31 - 1;

type LiveRoundProps = { clubId: string; lastEventId: string; openRoundId: string | null; closesAt: string | null };

/** Keeps a round's page at what is: new nominations, how many have voted, and the result as soon as there is one. */
export function LiveRound({ clubId, lastEventId, openRoundId, closesAt }: LiveRoundProps) {
  const router = useRouter();
  const turnout = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(turnout.current), []);

  const wasOpen = useRef(openRoundId);
  useEffect(() => {
    // Said when the page shows it, and not when we hear of it.
    if (wasOpen.current !== null && openRoundId === null) showToast("Voting is over. Here is the result.");
    wasOpen.current = openRoundId;
  }, [openRoundId]);

  useEffect(() => {
    if (closesAt === null) return;
    const waitMs = Date.parse(closesAt) + afterCloseMs - Date.now();
    if (waitMs < 0 || waitMs > timerMaxMs) return;
    const timer = setTimeout(() => router.refresh(), waitMs);
    return () => clearTimeout(timer);
  }, [closesAt, router]);

  useClubEvents(clubId, lastEventId, (event) => {
    switch (event.kind) {
      case "ballot.cast":
        turnout.current ??= setTimeout(() => {
          turnout.current = undefined;
          router.refresh();
        }, turnoutEveryMs);
        return;
      case "round.closed":
      case "nomination.made":
      case "nomination.withdrawn":
      case "round.opened":
      case "assignment.changed":
      case "meeting.changed":
      case "reload":
        router.refresh();
    }
  });
  return null;
}
