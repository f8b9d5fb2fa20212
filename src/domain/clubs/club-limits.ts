/** What fits a heading on a phone, with room for a department's full name. */
export const CLUB_NAME_MAX = 80;

/** Two letters are the shortest that anyone reads as a name; forty still fit a shared link on one line. */
export const SLUG_MIN = 2;
export const SLUG_MAX = 40;

/** Under a quarter of an hour nothing is presented; eight hours are a retreat's day. */
export const MEETING_MINUTES_MIN = 15;
export const MEETING_MINUTES_MAX = 480;

/** Two months between meetings; a club that meets more rarely plans each by hand. */
export const EVERY_WEEKS_MAX = 8;

/** A room with directions, or a video link with its password in the address. */
export const PLACE_MAX = 300;

/** From "the night before" to two weeks: earlier than that no one has seen the papers. */
export const VOTING_CLOSES_HOURS_MAX = 336;

/** A member who may nominate more than ten is choosing alone. */
export const NOMINATIONS_PER_MEMBER_MAX = 10;

/** Nobody presents more than ten papers in a meeting. */
export const PICKS_PER_ROUND_MAX = 10;

/** Rounds a paper may stay on without being picked: after a quarter of a year of weekly ones nobody wants it. */
export const CARRY_OVER_ROUNDS_MAX = 12;

/** Voting that lasts at least an hour can be seen by who looks once; two weeks are as long as the close may lie ahead. */
export const VOTING_HOURS_MAX = 336;

/** A link that is found in a mail two months later should no longer open a club. */
export const INVITATION_DAYS_MAX = 60;

/** One link on a lecture's slide reaches at most a lecture hall. */
export const INVITATION_USES_MAX = 500;

/** Links that are good at once; more are never needed, since one link serves many. */
export const INVITATIONS_PER_CLUB_MAX = 50;

/** Clubs one person may own: each has its meetings and rounds every week, and nobody runs more than a dozen. */
export const CLUBS_PER_OWNER_MAX = 12;
