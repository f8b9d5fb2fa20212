/**
 * Limits on what is kept of one paper. They are far above anything real (the longest of 8,037 recorded titles
 * has 170 characters, the longest abstract 1,920) and stop a broken or hostile source from filling the database.
 */
export const MAX_TITLE_LENGTH = 500;
export const MAX_ABSTRACT_LENGTH = 20_000;
/** Physics collaborations pass 5,000; the feed itself has had 3,303. */
export const MAX_AUTHORS = 20_000;
export const MAX_AUTHOR_NAME_LENGTH = 300;
export const MAX_ORGANIZATION_NAME_LENGTH = 200;
export const MAX_AI_SUMMARY_LENGTH = 5_000;
export const MAX_KEYWORDS = 100;
export const MAX_KEYWORD_LENGTH = 200;
export const MAX_MEDIA_URLS = 50;
/** What browsers and proxies agree to carry. */
export const MAX_URL_LENGTH = 2_000;
/** DOIs have no limit of their own; Crossref's longest stay well below this. */
export const MAX_DOI_LENGTH = 300;
/** Counts are PostgreSQL integers. */
export const MAX_COUNT = 2_147_483_647;
/** A title key is in an index whose rows PostgreSQL limits to 2,704 bytes; four bytes a character at most. */
export const MAX_TITLE_KEY_LENGTH = 400;
/** Authors named on a paper's page from the start. More than this, and names push the abstract off the screen. */
export const AUTHORS_SHOWN = 20;
/** Authors sent in one answer on request: some 10 KB of names. */
export const AUTHORS_PER_PAGE = 500;
/** Characters of an abstract in a list: two lines of 74 each, and room for what formulas take in source. */
export const TEASER_LENGTH = 280;

/** Characters by which a paper is looked for: the longest title, or an address, pasted whole. */
export const MAX_FIND_PAPER_LENGTH = 500;

/** Papers offered while one types a title. */
export const PAPERS_OFFERED = 8;

/** Of the feed, the papers that may be meant: about the last two weeks of a busy source. */
export const RECENT_LISTINGS_OFFERED = 1_000;
