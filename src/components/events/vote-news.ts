import type { ClubEvent } from "./club-event";

export type VoteNews = Extract<ClubEvent, { kind: "ballot.cast" | "me.voted" | "me.ballot_saved" }>;

const subscribers = new Set<(news: VoteNews) => void>();

/** Called with all vote news of the page's streams. */
export function publishVoteNews(event: ClubEvent): void {
  if (event.kind !== "ballot.cast" && event.kind !== "me.voted" && event.kind !== "me.ballot_saved") return;
  for (const subscriber of subscribers) subscriber(event);
}

/**
 * Subscribes to how many have voted, without a stream of its own: something else on the page follows the club. Gives what
 * ends it.
 */
export function onVoteNews(subscriber: (news: VoteNews) => void): () => void {
  subscribers.add(subscriber);
  return () => subscribers.delete(subscriber);
}
