/** A file of ten thousand ballots that approve a hundred papers each has 40 MB; beyond that it is no file of a vote. */
export const MAX_TALLY_FILE_BYTES = 64 * 1024 * 1024;

/** Comparing a thousand candidates with each other takes seconds; more of them nobody ranks or approves. */
export const MAX_CANDIDATES = 1_000;

/** A university's; where there are more voters, identical ballots are given in bulk with a count. */
export const MAX_BALLOTS = 200_000;

/** Elections in one file. */
export const MAX_ELECTIONS = 100_000;

/** Names of candidates and voters, titles: longer than any paper's. */
export const MAX_NAME_LENGTH = 2_000;

/** Voters that one ballot of a plain election can count for, so that no sum of them is rounded. */
export const MAX_COUNT = 1_000_000_000;
