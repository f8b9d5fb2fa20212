/** The largest file or pasted text taken. A month of the feed is 4 MB; a whole year stays below this. */
export const MAX_FEED_FILE_BYTES = 64 * 1024 * 1024;
/** Characters of a copied page. One with 82 papers, the most a day has had, has 150,000. */
export const MAX_PAGE_TEXT_LENGTH = 2_000_000;
/** Papers and rejections of one copied page: more of them is something else that looks like a page. */
export const MAX_PAGE_BLOCKS = 2_000;
/** Items in one file. The whole feed since 2023 has some 30,000. */
export const MAX_FEED_ITEMS = 100_000;
/** Name of whoever submitted a paper to the feed. */
export const MAX_SUBMITTER_LENGTH = 200;
/** The feed began in May 2023; no page of it is older. */
export const FIRST_FEED_YEAR = 2023;
/** Days outside are mistakes of the source. Year 1900 leaves room for classics, 2199 for the rest of us. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2199;
/** A text sent through the browser. The web server takes 16 MB, and JSON's escapes make a text half as large again. */
export const MAX_SENT_TEXT_BYTES = 8 * 1024 * 1024;
/** What an import is called: a file's name, mostly. */
export const MAX_IMPORT_LABEL_LENGTH = 200;
/**
 * Papers of a day that are sent in one answer. Each costs the server a fifth of a millisecond; the fullest day had 82.
 */
export const PAPERS_PER_PAGE = 30;
/** Rejected items named before an import: enough to see what is wrong. */
export const REJECTED_IN_PREVIEW = 20;
/** Rejected items kept with an import. Beyond them their number says enough. */
export const REJECTED_KEPT = 1_000;
/** Imports on one page of a club's list. */
export const IMPORTS_PER_PAGE = 20;
/**
 * Imports of a club that wait or run. They go one after the other; a month of days fits, and more only fills the disk.
 */
export const MAX_UNFINISHED_IMPORTS = 32;
