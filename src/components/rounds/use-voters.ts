"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { onClubEvent } from "@/components/events/on-club-event";
import { type CountedVoters, countVoters, newestCount } from "./count-voters";

type KnownVoters = {
  roundId: string;
  /** How many have voted as of the page, and the newest event that it knows of. */
  voters: number;
  lastEventId: string;
  /** Whether the viewer's ballot was stored as of the page, and is now: it counts at once. */
  hadVoted: boolean;
  hasVoted: boolean;
};

/** How many have voted, which travels as a number: nothing is asked for. */
export function useVoters({ roundId, voters, lastEventId, hadVoted, hasVoted }: KnownVoters): number {
  const [latest, setLatest] = useState<CountedVoters | null>(null);
  const take = useEffectEvent((count: { eventId: string; voters: number }) => setLatest({ ...count, hasVoted }));
  useEffect(
    () =>
      onClubEvent((event) => {
        if (event.kind === "ballot.cast" && event.roundId === roundId) take(event);
      }),
    [roundId],
  );
  return countVoters(newestCount({ eventId: lastEventId, voters, hasVoted: hadVoted }, latest), hasVoted);
}
