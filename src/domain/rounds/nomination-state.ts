/** The state of a paper in a club's rounds, for people who might nominate it. The open round comes before past ones. */
export type NominationState =
  | { kind: "none" }
  /**
   * On the open round's ballot. `discussedOn`: the day ("YYYY-MM-DD", in the club's zone) on which the club read it
   * before; `carriedFrom`: the number of the round in which it was first nominated, if it stayed on from there.
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
