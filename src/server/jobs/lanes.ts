import type { CronItem } from "graphile-worker";
import type { JobName } from "@/server/jobs/job-payloads";

/**
 * Jobs of one lane never wait for those of another. Deadlines are short and only ask the database; mails wait for the
 * mail server; what is fetched from outside may take as long as the other side likes, up to its time limit, and what is
 * there to tidy takes its time with it.
 */
export const laneNames = ["deadlines", "mail", "outside"] as const;
export type LaneName = (typeof laneNames)[number];

/** Jobs at once in one process: enough to overlap waiting, few enough to leave connections and the processor to requests. */
export const slotsOf: Record<LaneName, number> = { deadlines: 2, mail: 4, outside: 3 };

export const laneOf: Record<JobName, LaneName> = {
  "assignment.expire": "deadlines",
  "data.retire": "outside",
  "import.run": "outside",
  "mail.send": "mail",
  "notification.mail": "mail",
  "round.close": "deadlines",
  "round.open_voting": "deadlines",
  "week.advance": "deadlines",
};

/** What the queue adds by its own clock (UTC), once in all processes together; later where nobody ran at that time. */
export const schedules: Partial<Record<LaneName, readonly CronItem[]>> = {
  outside: [
    { task: "data.retire", match: "23 3 * * *", options: { backfillPeriod: 24 * 60 * 60_000, maxAttempts: 3 } },
  ],
};
