import type { ClubEvent } from "./club-event";

type Kinds = readonly ClubEvent["kind"][];

/**
 * The kinds for which the pages with the most readers refresh. Neither votes nor comments are among them: how many have
 * voted is in the event, and a page fetches comments and their counts by themselves.
 */
export const refreshKinds = {
  thisWeek: [
    "assignment.changed",
    "import.finished",
    "me.ballot_saved",
    "me.voted",
    "meeting.changed",
    "nomination.made",
    "nomination.withdrawn",
    "round.closed",
    "round.opened",
  ],
  round: [
    "round.opened",
    "round.voting_opened",
    "round.extended",
    "round.closed",
    "round.cancelled",
    "nomination.made",
    "nomination.withdrawn",
    "assignment.changed",
    "meeting.changed",
  ],
} as const satisfies Record<string, Kinds>;
