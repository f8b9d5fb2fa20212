/** The longest full names that passports print fit; more does not fit beside a comment. */
export const PERSON_NAME_MAX = 80;

/** What RFC 5321 lets an address be. */
export const EMAIL_MAX = 254;
