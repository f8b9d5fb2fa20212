/** A file of ten thousand ballots that approve a hundred papers each has 40 MB; beyond that it is no file of a vote. */
export const TALLY_FILE_BYTES_MAX = 64 * 1024 * 1024;

/** Comparing a thousand candidates with each other takes seconds; more of them nobody ranks or approves. */
export const CANDIDATES_MAX = 1_000;

/** A university's; where there are more voters, those who vote alike are told in bulk with a count. */
export const BALLOTS_MAX = 200_000;

/** Elections in one file. */
export const ELECTIONS_MAX = 100_000;

/** Names of candidates and voters, titles: longer than any paper's. */
export const NAME_MAX = 2_000;

/** Voters whom one ballot of a plain election can stand for, so that no sum of them is rounded. */
export const COUNT_MAX = 1_000_000_000;
