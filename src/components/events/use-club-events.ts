"use client";

import { useEffect, useEffectEvent } from "react";
import type { ClubEvent } from "./club-event";
import { followClubEvents } from "./club-event-stream";

/**
 * Receives what changes in a club, in order, each change once. `afterId` is the `lastEventId` that came with the page's
 * data, so that nothing between rendering and connecting is missed; without it, events are received from the connection on.
 * Events carry ids: ask for what they name. `reload` means that too much was missed; ask for everything again.
 */
export function useClubEvents(clubId: string, afterId: string | undefined, onEvent: (event: ClubEvent) => void): void {
  const notify = useEffectEvent(onEvent);
  // A page that is rendered anew brings a newer id; the stream that is open already has got that far by itself.
  const begin = useEffectEvent((club: string) => followClubEvents(club, afterId, (event) => notify(event)));

  useEffect(() => begin(clubId), [clubId]);
}
