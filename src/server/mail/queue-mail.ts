import { publicOrigin } from "@/env";
import type { Db } from "@/server/db";
import { addJobs } from "@/server/jobs/add-job";
import type { Mail } from "@/server/mail/send-mail";
import { newId } from "@/server/new-id";

/** The waits grow up to six hours: a mail server may be away for most of a day. */
const MAX_ATTEMPTS = 12;

/**
 * Queues mails in the transaction of their reason. Each is sent at least once: a process that dies between the mail
 * server's answer and its own note of it sends the mail again, with the id that it got here, by which mailboxes and
 * mail programs drop the second.
 */
export async function queueMails(tx: Db, mails: readonly Mail[]): Promise<void> {
  const host = new URL(publicOrigin()).hostname;
  const identified = mails.map((mail) => ({ messageId: `${newId()}@${host}`, ...mail }));
  await addJobs(tx, "mail.send", identified, { maxAttempts: MAX_ATTEMPTS });
}

export const queueMail = (tx: Db, mail: Mail): Promise<void> => queueMails(tx, [mail]);
