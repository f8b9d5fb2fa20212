import type { EventKind } from "@/server/events/event-kinds";

/** A stream's reader that was away longer reads its page anew. A month covers holidays, in which a page stays open. */
export const EVENT_DAYS = 30;
/** Progress is of no use when it is over, and the largest import records it a hundred times. */
export const PROGRESS_DAYS = 1;
export const progressKinds: readonly EventKind[] = ["import.progressed"];
/** Kept for those who ask who did it. In a year's time nobody does. */
export const ACCOUNTABLE_DAYS = 365;
export const accountableKinds: readonly EventKind[] = [
  "comment.hidden",
  "comment.restored",
  "comment.moved",
  "member.link_handed",
];

/** The comments themselves stay in their discussions. Few people scroll an inbox back further than this. */
export const READ_NOTIFICATION_DAYS = 120;
/** Unread or not, nobody waits for an answer to it any longer. */
export const NOTIFICATION_DAYS = 365;

/** After that a link looks like one that never existed. Before, "too old" helps more. */
export const SIGN_IN_TOKEN_DAYS = 1;
/** For the club's list of links: who looks for one that stopped working looks within a season. */
export const INVITATION_DAYS = 90;
/** The report of an import. What it brought is in the library. */
export const IMPORT_DAYS = 90;
/** Holds the text of what failed, megabytes of it, for trying again. After a fortnight one imports anew. */
export const FAILED_IMPORT_DAYS = 14;
/** A job that failed for good, for whoever looks into it. */
export const FAILED_JOB_DAYS = 30;
