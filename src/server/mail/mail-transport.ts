import { createTransport, type Transporter } from "nodemailer";
import { slotsOf } from "@/server/jobs/lane-slots";
import { processGlobal } from "@/server/process-global";

/** Who waits for the mail server: somebody in front of a page, or a job. */
export type MailUrgency = "awaited" | "queued";

/** As many as the queue has slots for mail, so that none waits for the connection of another. */
const maxConnections = slotsOf.mail;

/** Connections of their own for mails that somebody waits for: jobs that hang do not hold a sign-in link. */
export function smtpTransport(url: string, urgency: MailUrgency): Transporter {
  return processGlobal(`smtp.${urgency}.${url}`, () =>
    createTransport({
      url,
      pool: true,
      maxConnections,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    }),
  );
}
