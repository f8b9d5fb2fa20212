/** Past meetings a page: half a year of weekly ones. */
export const PAST_MEETINGS_PER_PAGE = 26;

/** A meeting is moved within the year: what lies further off is a slip of the keyboard. */
export const MAX_MOVE_AHEAD_DAYS = 366;

/** How far back a calendar goes: what is older is on the club's page. */
export const CALENDAR_MONTHS_BACK = 6;
