import type { ClubEvent } from "./club-event";

const subscribers = new Set<(event: ClubEvent) => void>();

/** Called with every event of the page's streams. */
export function publishClubEvent(event: ClubEvent): void {
  for (const subscriber of subscribers) subscriber(event);
}

/**
 * Subscribes to what happens in a club without a stream of its own: something else on the page follows the club. Returns
 * what ends it.
 */
export function onClubEvent(subscriber: (event: ClubEvent) => void): () => void {
  subscribers.add(subscriber);
  return () => subscribers.delete(subscriber);
}
