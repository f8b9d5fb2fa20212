/** Nominations one member may have in a round, unless the club says otherwise: enough to care, too few to flood. */
export const NOMINATIONS_PER_MEMBER = 3;

/** A line why, not a review; as long as the messages in which people recommend papers to each other. */
export const MAX_NOMINATION_REASON_LENGTH = 280;

/** A ballot that approves everything in the largest club's round still fits; more is not a ballot. */
export const MAX_BALLOT_PAPERS = 200;

/** Nominations in one round: what fits on a ballot, and the most that anyone could read through. */
export const MAX_NOMINATIONS_PER_ROUND = 200;

/** Papers whose nomination state is requested together: the longest day of a feed, and room to spare. */
export const MAX_NOMINATION_STATES = 200;

/** Rounds on one page of the past: more than a year of weekly ones is not read in one go. */
export const ROUNDS_PER_PAGE = 30;

/** Greater than any club's round, and small enough for the database's integer. */
export const MAX_ROUND_NUMBER = 1_000_000;

/** Of the nominations that a round can have, carried-over papers take at most half: there must be room for new ones. */
export const MAX_CARRIED_NOMINATIONS = MAX_NOMINATIONS_PER_ROUND / 2;

/** How far a vote without a meeting may be extended; one with a meeting ends before that. */
export const MAX_EXTENSION_DAYS = 60;

/** A line why a vote was called off. */
export const MAX_CANCEL_REASON_LENGTH = 280;

/** Closed rounds of which a member's own record is made: ten years of weekly ones. */
export const MAX_RECORD_ROUNDS = 520;

/** Closed rounds over which fairness is measured: a year of weekly ones, as many columns as a phone shows. */
export const MAX_FAIRNESS_ROUNDS = 52;

/** Of those, as many as are listed: a year of weekly ones. */
export const RECORD_ROUNDS_SHOWN = 60;
