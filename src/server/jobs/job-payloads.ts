/**
 * Every job and what it needs; `mail.send` is in `server/mail`. A job may run twice, late, or after its reason is gone:
 * each checks before it acts.
 */
export interface JobPayloads {
  "import.run": { importId: string };
  /** Added at opening with the closing time; does nothing when the round was extended, closed or cancelled. */
  "round.close": { clubId: string; roundId: string };
  /** Publishes that ballots are taken from now on, where a club nominates first and votes then. */
  "round.open_voting": { clubId: string; roundId: string };
  /** Makes the coming meetings of the series and opens the next round when its turn has come. */
  "week.advance": { clubId: string };
  /** The presenter's time to answer is over: the next in line is asked. */
  "assignment.expire": { clubId: string; assignmentId: string };
  /** Adds the jobs of deadlines that have none any more; added every hour by the queue's own clock. */
  "deadlines.requeue": object;
  /** Deletes what nobody needs any longer; added every day by the queue's own clock. */
  "data.retire": object;
  /** Mails a notification, if it is still unread and still due; once. */
  "notification.mail": { notificationId: string };
}

export type JobName = keyof JobPayloads;
