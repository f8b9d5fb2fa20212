/** How a paper stands in a club's rounds, for whoever might nominate it. The open round goes before the past. */
export type NominationState =
  | { kind: "none" }
  /** On the open round's ballot. */
  | { kind: "nominated"; nominationId: string; by: string; byMe: boolean }
  /** Picked last in this round; the day ("YYYY-MM-DD", in the club's zone) of its meeting, which `isOver` or ahead. */
  | { kind: "picked"; roundNumber: number; day: string; isOver: boolean };
