import type { CronItem } from "graphile-worker";
import type { JobName } from "@/server/jobs/job-payloads";
import type { LaneName } from "@/server/jobs/lane-slots";

export const laneOf: Record<JobName, LaneName> = {
  "assignment.expire": "deadlines",
  "data.retire": "outside",
  "deadlines.requeue": "deadlines",
  "import.run": "outside",
  "mail.send": "mail",
  "notification.mail": "mail",
  "round.close": "deadlines",
  "round.open_voting": "deadlines",
  "week.advance": "deadlines",
};

/** What the queue adds by its own clock (UTC), once in all processes together; later where nobody ran at that time. */
export const schedules: Partial<Record<LaneName, readonly CronItem[]>> = {
  deadlines: [
    { task: "deadlines.requeue", match: "7 * * * *", options: { backfillPeriod: 60 * 60_000, maxAttempts: 3 } },
  ],
  outside: [
    { task: "data.retire", match: "23 3 * * *", options: { backfillPeriod: 24 * 60 * 60_000, maxAttempts: 3 } },
  ],
};
