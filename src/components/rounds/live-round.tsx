"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { refreshKinds } from "@/components/events/refresh-kinds";
import { showCaughtUp } from "@/components/events/show-caught-up";
import { useClubEvents } from "@/components/events/use-club-events";
import { showToast } from "@/components/ui/toast-store";

/** Where a club shows who has voted, each page fetches the names once in this time and not for each of them. */
const WHO_VOTED_INTERVAL_MS = 10_000;

/** What the clock brings runs within a second or two of its instant; its event brings the rest. */
const AFTER_INSTANT_MS = 1_000;

/** How often the result is fetched again, in case the event does not come through. */
const AWAITED_INTERVAL_MS = 5_000;

/** Timers cannot hold more; a round that far away is looked at again before. */
const MAX_TIMER_MS = 2 ** 31 - 1;

type LiveRoundProps = {
  clubId: string;
  lastEventId: string;
  /** The round that is not over. */
  round: { id: string; votingOpensAt: string | null; closesAt: string } | null;
  /** How many have voted travels by itself; who has, no event says. */
  showsWhoVoted: boolean;
  /** The state of the round that the page shows. */
  outcome: "nominating" | "open" | "counting" | "closed" | "cancelled" | null;
};

/** Keeps a round's page at what is: new nominations, who has voted, its phases, and the result as soon as there is one. */
export function LiveRound({ clubId, lastEventId, round, showsWhoVoted, outcome }: LiveRoundProps) {
  const router = useRouter();
  const whoVoted = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(whoVoted.current), []);

  const shown = useRef(outcome);
  useEffect(() => {
    // Announced when the page shows it, and not when the event is received.
    const before = shown.current;
    shown.current = outcome;
    const wasOn = before === "nominating" || before === "open" || before === "counting";
    if (wasOn && outcome === "closed") showToast("Voting is over. Here is the result.");
    if (wasOn && outcome === "cancelled") showToast("An organizer called this round off.");
    if (before === "nominating" && outcome === "open") showToast("Voting is open.");
  }, [outcome]);

  const next = outcome === "nominating" ? round?.votingOpensAt : outcome === "open" ? round?.closesAt : null;
  useEffect(() => {
    if (next == null) return;
    const waitMs = Date.parse(next) + AFTER_INSTANT_MS - Date.now();
    if (waitMs > MAX_TIMER_MS) return;
    const timer = setTimeout(() => router.refresh(), Math.max(0, waitMs));
    return () => clearTimeout(timer);
  }, [next, router]);

  useEffect(() => {
    if (outcome !== "counting") return;
    const timer = setInterval(() => router.refresh(), AWAITED_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [outcome, router]);

  useClubEvents(clubId, lastEventId, (event) => {
    if (event.kind === "ballot.cast" && showsWhoVoted) {
      whoVoted.current ??= setTimeout(() => {
        whoVoted.current = undefined;
        router.refresh();
      }, WHO_VOTED_INTERVAL_MS);
    } else if (event.kind === "reload") {
      router.refresh();
      showCaughtUp();
    } else if (refreshKinds.round.some((kind) => kind === event.kind)) router.refresh();
  });
  return null;
}
