/** Notifications sent in one answer: about three screens of a phone. */
export const NOTIFICATIONS_PER_PAGE = 20;

/** Unread ones are counted so far: beyond, "99+" says as much. */
export const MAX_UNREAD_NOTIFICATIONS = 100;

/** Notifications marked as read in one call: a page of them, and some that came meanwhile. */
export const MAX_MARKED = 100;

/** Seconds before a mail goes out: whoever has the discussion open has read the comment by then, and gets none. */
export const MAIL_DELAY_SECONDS = 10;

/** Mails that a mail says it follows, the nearest ones: a header of a hundred is cut by some servers. */
export const MAX_MAIL_REFERENCES = 20;
