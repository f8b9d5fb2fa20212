/** What fits a heading on a phone, with room for a department's full name. */
export const MAX_CLUB_NAME_LENGTH = 80;

/** Two letters are the shortest that anyone reads as a name; forty still fit a shared link on one line. */
export const MIN_SLUG_LENGTH = 2;
export const MAX_SLUG_LENGTH = 40;

/** Under a quarter of an hour nothing is presented; eight hours are a retreat's day. */
export const MIN_MEETING_MINUTES = 15;
export const MAX_MEETING_MINUTES = 480;

/** Two months between meetings; a club that meets more rarely plans each by hand. */
export const MAX_INTERVAL_WEEKS = 8;

/** A room with directions, or a video link with its password in the address. */
export const MAX_PLACE_LENGTH = 300;

/** From "the night before" to two weeks: earlier than that no one has seen the papers. */
export const MAX_VOTING_CLOSES_HOURS = 336;

/** A member who may nominate more than ten is choosing alone. */
export const MAX_NOMINATIONS_PER_MEMBER = 10;

/** Nobody presents more than ten papers in a meeting. */
export const MAX_PICKS_PER_ROUND = 10;

/** Rounds a paper may stay on without being picked: after a quarter of a year of weekly ones nobody wants it. */
export const MAX_CARRY_OVER_ROUNDS = 12;

/**
 * Voting that lasts at least an hour can be seen by who looks once; two weeks are as long as the close may lie ahead.
 */
export const MAX_VOTING_HOURS = 336;

/** A link that is found in a mail two months later should no longer open a club. */
export const MAX_INVITATION_DAYS = 60;

/** One link on a lecture's slide reaches at most a lecture hall. */
export const MAX_INVITATION_USES = 500;
/** What a new invitation is good for unless its maker says otherwise: a group. */
export const USUAL_INVITATION_USES = 20;

/** Links that are valid at the same time; more are never needed, since one link serves many. */
export const MAX_INVITATIONS_PER_CLUB = 50;

/** Clubs one person may own: each has its meetings and rounds every week, and nobody runs more than a dozen. */
export const MAX_CLUBS_PER_OWNER = 12;

/** Dates without a meeting that a new club may name: the holidays of a year. */
export const MAX_LEFT_OUT_DATES = 30;
