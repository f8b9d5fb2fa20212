/**
 * Jobs of one lane never wait for those of another. Deadlines are short and only ask the database; mails wait for the
 * mail server; what is fetched from outside may take as long as the other side likes, up to its time limit, and what is
 * there to tidy takes its time with it.
 */
export const laneNames = ["deadlines", "mail", "outside"] as const;
export type LaneName = (typeof laneNames)[number];

/** Jobs at once in one process: enough to overlap waiting, few enough to leave connections and the processor to requests. */
export const slotsOf: Record<LaneName, number> = { deadlines: 2, mail: 4, outside: 3 };
