"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ClubEvent } from "@/components/events/club-event";
import { onClubEvent } from "@/components/events/on-club-event";
import { useGathered } from "@/components/events/use-gathered";
import { RECENT_COMMENTS_SHOWN } from "@/domain/threads/thread-limits";
import type { Week } from "@/server/week/week.queries";
import { querySmall } from "@/trpc/small-client";

/** While people go on commenting, a page fetches what they said once in this time. */
const MIN_INTERVAL_MS = 3_000;

const commentKinds: ReadonlySet<ClubEvent["kind"]> = new Set([
  "comment.posted",
  "comment.edited",
  "comment.deleted",
  "comment.hidden",
  "comment.restored",
  "comment.moved",
]);

type KnownComments = { clubId: string; recent: Week["recent"]; lastEventId: string };

/** The last comments, kept current: fetched alone, without the page around them. */
export function useRecentComments({ clubId, recent, lastEventId }: KnownComments): Week["recent"] {
  const [fetched, setFetched] = useState<{ recent: Week["recent"]; asOf: string } | null>(null);
  const newestEventId = useRef(lastEventId);

  const fetchRecent = async () => {
    const asOf = newestEventId.current;
    const answer = await querySmall("threads.listRecent", { clubId, limit: RECENT_COMMENTS_SHOWN });
    if (answer !== null) setFetched({ recent: answer, asOf });
  };
  const fetchSoon = useGathered(() => void fetchRecent(), MIN_INTERVAL_MS);

  const receive = useEffectEvent((event: ClubEvent) => {
    if (!commentKinds.has(event.kind)) return;
    newestEventId.current = event.eventId;
    fetchSoon();
  });
  useEffect(() => onClubEvent((event) => receive(event)), []);

  // A page that was rendered anew may know more than what was fetched before.
  return fetched !== null && BigInt(fetched.asOf) >= BigInt(lastEventId) ? fetched.recent : recent;
}
