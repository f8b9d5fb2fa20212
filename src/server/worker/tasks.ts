import type { RootDb } from "@/server/db";
import { runImportJob } from "@/server/feed/run-import-job.service";
import type { JobAttempt } from "@/server/jobs/job-attempt";
import type { JobName, JobPayloads } from "@/server/jobs/job-payloads";
import { sendQueuedMail } from "@/server/mail/send-queued-mail";
import { mailNotification } from "@/server/notifications/mail-notification.service";
import { retireData } from "@/server/retention/retire-data";
import { expireAssignment } from "@/server/rota/rota.service";
import { closeRound } from "@/server/rounds/close-round.service";
import { publishVotingOpen } from "@/server/rounds/open-voting.service";
import { advanceWeek } from "@/server/week/advance-week.service";
import { requeueDeadlines } from "@/server/week/requeue-deadlines.service";

type Tasks = { [K in JobName]: (db: RootDb, payload: JobPayloads[K], attempt: JobAttempt) => Promise<void> };

/** What runs each job: the same services that procedures call. */
export const tasks: Tasks = {
  "assignment.expire": (db, assignment) => expireAssignment(db, assignment),
  "data.retire": (db, _payload, attempt) => retireData(db, attempt),
  "deadlines.requeue": async (db) => void (await requeueDeadlines(db)),
  "import.run": runImportJob,
  "mail.send": (_db, mail) => sendQueuedMail(mail),
  "notification.mail": (db, notification) => mailNotification(db, notification),
  "round.close": (db, round) => closeRound(db, { ...round, by: "clock" }),
  "round.open_voting": (db, round) => publishVotingOpen(db, round),
  "week.advance": (db, club) => advanceWeek(db, club),
};
