/** Code points of a comment: six printed pages. Longer texts are documents, and every reader of the thread loads them. */
export const COMMENT_MAX = 20_000;

/** Comments sent at once when nothing else is asked for: about three screens of a phone. */
export const COMMENTS_PER_PAGE = 20;

/** At most this many at once, so that one request stays under a tenth of a second whatever it asks for. */
export const COMMENTS_PER_PAGE_MAX = 100;

/** Single comments asked for at once: their ids stand in an address, which proxies cut at some 8,000 bytes. */
export const COMMENT_IDS_MAX = 50;

/** What one sees of the talk of late on a page about something else. */
export const RECENT_COMMENTS_MAX = 5;

/** Characters of a comment where only its beginning is shown. */
export const EXCERPT_MAX = 160;

/** Base-36 digits of a number in a path. Every comment carries one per level, so each digit costs all of them. */
export const SEGMENT_LENGTH = 5;

/** What fits into five base-36 digits: 60,466,175 comments in one thread. */
export const COMMENTS_PER_THREAD_MAX = 36 ** SEGMENT_LENGTH - 1;

/**
 * Levels of a tree. A path of a hundred levels has 500 bytes, and a B-tree of PostgreSQL takes keys of 2,704; a talk
 * deeper than that is two people at dinner.
 */
export const MAX_DEPTH = 100;

/**
 * Levels of a branch that stand on one page; what lies deeper continues on a page of its own. Each level indents, and on
 * a phone of 360 pixels eight of them leave the text some forty characters a line. The index `comments_shallow_idx`
 * holds the same number, so that a page walks past nothing that it does not show.
 */
export const COMMENT_LEVELS_SHOWN = 8;

/** Minutes in which an edit leaves no mark: the typing error that one sees only once it is posted. */
export const SILENT_EDIT_MINUTES = 5;
