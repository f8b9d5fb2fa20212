/** How a paper stands in a club's rounds, for whoever might nominate it. The open round goes before the past. */
export type NominationState =
  | { kind: "none" }
  /**
   * On the open round's ballot. `discussedOn`: the day ("YYYY-MM-DD", in the club's zone) on which the club read it before;
   * `carriedFrom`: the number of the round in which it was first nominated, if it stayed on from there.
   */
  | {
      kind: "nominated";
      nominationId: string;
      by: string;
      byMe: boolean;
      discussedOn: string | null;
      carriedFrom: number | null;
    }
  /** Picked last in this round; the day ("YYYY-MM-DD", in the club's zone) of its meeting, which `isOver` or ahead. */
  | { kind: "picked"; roundNumber: number; day: string; isOver: boolean }
  /** Presented on this day without a round of ours having picked it: history of before, or set by an organizer. */
  | { kind: "discussed"; day: string };
