/** The longest full names that passports print fit; more does not fit beside a comment. */
export const MAX_PERSON_NAME_LENGTH = 80;

/** What RFC 5321 lets an address be. */
export const MAX_EMAIL_LENGTH = 254;
