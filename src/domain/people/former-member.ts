/** What somebody is called who has deleted their account, wherever something of theirs stays. */
export const FORMER_MEMBER_NAME = "Former member";

/** In place of the address, which is unique. No address that anyone can sign in with has this form. */
export const formerEmail = (userId: string): string => `former-member:${userId}`;
