"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ClubEvent } from "@/components/events/club-event";
import { onClubEvent } from "@/components/events/on-club-event";
import { useGathered } from "@/components/events/use-gathered";
import { querySmall } from "@/trpc/small-client";
import { papersCountedAnew } from "./counted-papers";

/** While people go on commenting, a page fetches the counts of their threads once in this time. */
const MIN_INTERVAL_MS = 3_000;

interface Counts {
  total: number;
  unread: number;
  lastCommentAt: string | null;
}

type CountedPapers = {
  clubId: string;
  /** Whose threads' counts the page shows, and the newest event that it knows of. */
  paperIds: readonly string[];
  lastEventId: string;
  /** Called when there is something new about another paper. */
  onOther?: (() => void) | undefined;
};

/** The counts of threads that changed since the page was rendered, by paper: the page itself is not fetched again. */
export function useNewerCounts({ clubId, paperIds, lastEventId, onOther }: CountedPapers): ReadonlyMap<string, Counts> {
  const [fetched, setFetched] = useState<ReadonlyMap<string, Counts & { asOf: string }>>(new Map());
  const changed = useRef(new Set<string>());
  const newestEventId = useRef(lastEventId);

  const fetchCounts = async () => {
    const asked = [...changed.current];
    changed.current.clear();
    const asOf = newestEventId.current;
    const counts = await querySmall("threads.countComments", { clubId, paperIds: asked });
    if (counts === null) return;
    setFetched(
      (before) => new Map([...before, ...counts.map((count) => [count.paperId, { ...count, asOf }] as const)]),
    );
  };
  const fetchSoon = useGathered(() => void fetchCounts(), MIN_INTERVAL_MS);

  const receive = useEffectEvent((event: ClubEvent) => {
    const counted = papersCountedAnew(event);
    if (counted.length === 0) return;
    if (event.eventId !== "") newestEventId.current = event.eventId;
    for (const paperId of counted) {
      if (paperIds.includes(paperId)) changed.current.add(paperId);
      else if (event.kind !== "me.read") onOther?.();
    }
    if (changed.current.size > 0) fetchSoon();
  });
  useEffect(() => onClubEvent((event) => receive(event)), []);

  // A page that was rendered anew may know more than what was fetched before.
  return new Map([...fetched].filter(([, { asOf }]) => BigInt(asOf) >= BigInt(lastEventId)));
}
