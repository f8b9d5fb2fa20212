/** How many had voted as of an event, and whether the viewer's own ballot was stored here by then. */
export interface CountedVoters {
  eventId: string;
  voters: number;
  hasVoted: boolean;
}

/** A page that was rendered anew may know more than the last event that it received. */
export function newestCount(ofPage: CountedVoters, latest: CountedVoters | null): CountedVoters {
  return latest !== null && BigInt(latest.eventId) > BigInt(ofPage.eventId) ? latest : ofPage;
}

/**
 * The viewer's own ballot counts at once. A count that comes just after it may be of just before: the next one, which
 * every first ballot brings within half a second, has it.
 */
export function countVoters(count: CountedVoters, hasVoted: boolean): number {
  return Math.max(0, count.voters + Number(hasVoted) - Number(count.hasVoted));
}
