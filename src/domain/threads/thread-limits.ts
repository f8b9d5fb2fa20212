/**
 * Code points of a comment: six printed pages. Longer texts are documents, and every reader of the thread loads them.
 */
export const MAX_COMMENT_LENGTH = 20_000;

/** Comments sent in one answer unless the call says otherwise: about three screens of a phone. */
export const COMMENTS_PER_PAGE = 20;

/** At most this many in one answer, so that every request stays under a tenth of a second. */
export const MAX_COMMENTS_PER_PAGE = 100;

/** Single comments requested together: their ids are in an address, which proxies cut at some 8,000 bytes. */
export const MAX_COMMENT_IDS = 50;

/** What one sees of the talk of late on a page about something else. */
export const MAX_RECENT_COMMENTS = 5;

/** The last comments on the page of the week. */
export const RECENT_COMMENTS_SHOWN = 3;

/** Threads whose comments are counted together: their papers' ids are in an address, as those of comments. */
export const MAX_COUNTED_THREADS = 50;

/** Characters of a comment where only its beginning is shown. */
export const MAX_EXCERPT_LENGTH = 160;

/** Base-36 digits of a number in a path. Every comment carries one per level, so each digit costs all of them. */
export const SEGMENT_LENGTH = 5;

/** What fits into five base-36 digits: 60,466,175 comments in one thread. */
export const MAX_COMMENTS_PER_THREAD = 36 ** SEGMENT_LENGTH - 1;

/**
 * Levels of a tree. A path of a hundred levels has 500 bytes, and a B-tree of PostgreSQL takes keys of 2,704; a talk
 * deeper than that is two people at dinner.
 */
export const MAX_DEPTH = 100;

/**
 * Levels of a branch that are on one page; what lies deeper continues on a page of its own. Each level indents, and on
 * a phone of 360 pixels eight of them leave the text some forty characters a line. The index `comments_shallow_idx`
 * has the same number, so that a page walks past nothing that it does not show.
 */
export const COMMENT_LEVELS_SHOWN = 8;

/** Minutes in which an edit leaves no mark: the typing error that one sees only once it is posted. */
export const SILENT_EDIT_MINUTES = 5;

/** Versions of a comment that can be looked back at. Whoever edits more often than this is writing a document. */
export const VERSIONS_SHOWN = 50;

/** Code points of the reason for hiding a comment: a sentence or two, which everyone reads who sees its place. */
export const MAX_HIDING_REASON_LENGTH = 300;

/** Threads of a club that are listed on one page, each with its unread comments counted: years of weekly papers. */
export const MAX_LISTED_THREADS = 200;

/**
 * Unread comments of a thread are counted so far and no further: beyond, "99+" says as much, and costs no more to know.
 */
export const MAX_UNREAD_COUNT = 100;

/** Unread comments among which the next in reading order is looked for; behind so many, the order of time will do. */
export const UNREAD_WINDOW = 1_000;

/** People that one comment may mention: a mail goes to each, and a club is no mailing list. */
export const MAX_MENTIONS = 20;

/** Names offered while one types a mention. */
export const MENTIONS_OFFERED = 8;

/** Items of a list of questions, search results or notifications sent in one answer: about three screens of a phone. */
export const DISCUSSION_LIST_PAGE = 20;

/** Open questions shown beside a meeting's agenda: more are not answered in an hour. */
export const MAX_MEETING_QUESTIONS = 50;

/** Code points of a search: a long title pasted whole fits. */
export const MAX_SEARCH_LENGTH = 200;

/** Code points of a quoted passage, and of what is kept around it to find it again. */
export const MAX_QUOTE_LENGTH = 1_000;
export const MAX_QUOTE_CONTEXT_LENGTH = 64;

/** Passages of an abstract that are marked beside it: with more, every word of it would be, and several times over. */
export const MAX_PASSAGES = 200;

/** Code points of the name of a section, figure or equation: "3.2", "Figure 4b", "(17)". */
export const MAX_PLACE_NAME_LENGTH = 40;

/** Pages of a PDF that a place may name. The longest papers of the feed have some hundreds. */
export const MAX_PAGE_NUMBER = 9_999;

/** Characters of a comment around what a search found. */
export const MAX_SEARCH_EXCERPT_LENGTH = 300;

/**
 * Characters of a comment from which an excerpt is made: more than it can show, and far less than a comment can have.
 */
export const EXCERPT_SOURCE_LENGTH = 1_000;

/**
 * Seconds for which somebody counts as reading after they were last seen: two of the signs that pages give, and some.
 */
export const READING_SECONDS = 45;

/** Readers named beside a discussion: more are a crowd, and no longer names. */
export const READERS_SHOWN = 12;
