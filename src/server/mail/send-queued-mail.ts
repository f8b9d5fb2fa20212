import { setTimeout as wait } from "node:timers/promises";
import { MailTraffic } from "@/server/mail/mail-traffic";
import { type Mail, sendMail } from "@/server/mail/send-mail";
import { processGlobal } from "@/server/process-global";

/** Mails to one domain take turns of about so long. */
const TURN_MS = 50;

/** Sends a mail of the queue. Throws as well where the domain is slow and has its share: the queue tries again later. */
export async function sendQueuedMail(mail: Mail): Promise<void> {
  const domain = mail.to.slice(mail.to.lastIndexOf("@") + 1).toLowerCase();
  const traffic = processGlobal("mailTraffic", () => new MailTraffic());
  let beganAt = Date.now();
  while (!traffic.begin(domain, beganAt)) {
    if (traffic.isSlow(domain, beganAt)) throw new Error("Other mails to the same slow domain are under way.");
    await wait(TURN_MS);
    beganAt = Date.now();
  }
  try {
    await sendMail(mail, "queued");
  } finally {
    traffic.end(domain, { beganAt, now: Date.now() });
  }
}
