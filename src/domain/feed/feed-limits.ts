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
