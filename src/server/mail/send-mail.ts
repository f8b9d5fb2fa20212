import { createTransport } from "nodemailer";
import { env } from "@/env";
import { logger } from "@/server/logger";
import { type MailUrgency, smtpTransport } from "@/server/mail/mail-transport";
import { writeToOutbox } from "@/server/mail/write-to-outbox";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What its buttons open, for the terminal where there is no mail server. */
  links?: string[];
  /** Without angle brackets. The same whenever the mail is tried again, so that whoever gets it twice shows it once. */
  messageId?: string;
  /**
   * Of a mail that belongs to a conversation, so that mail programs show it with the others: its own id, and those before
   * it, the one it answers last. Without angle brackets.
   */
  conversation?: { messageId: string; references: string[] };
  /** Where a POST ends mails of this kind (RFC 8058), and mail programs show a button for it. */
  unsubscribeUrl?: string;
}

/**
 * For the whole of a mail, connecting included: a server that answers a byte at a time would hold its connection for ever.
 * Somebody may wait for it in front of a page.
 */
const TIME_LIMIT_MS = 20_000;

/**
 * Sends by SMTP where that is configured. Otherwise the mail becomes an .eml file in DATA_DIR/outbox that any mail
 * program opens, and the terminal names it and prints its links. Throws when the mail server refuses or does not answer in time.
 */
export async function sendMail(mail: Mail, urgency: MailUrgency = "awaited"): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  const message = messageOf(mail, MAIL_FROM);
  if (SMTP_URL !== undefined) {
    await smtpTransport(SMTP_URL, urgency).sendMail({ ...message, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    return;
  }
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const file = await writeToOutbox(built.message as Buffer);
  logger().info({ file }, "no mail server is configured; the mail is in this file");
  process.stdout.write(noteOf(file, mail.links ?? []));
}

/** In the file a link is broken over lines, as mails are encoded: here each has a line of its own, to open or copy. */
const noteOf = (file: string, links: readonly string[]) =>
  `A mail was written to ${file}\n${links.map((link) => `  ${link}\n`).join("")}`;

function messageOf({ messageId, conversation, unsubscribeUrl, links: _links, ...mail }: Mail, from: string) {
  const unsubscribing = unsubscribeUrl !== undefined && {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return {
    ...mail,
    from,
    ...(messageId !== undefined && { messageId: `<${messageId}>` }),
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribing },
    ...(conversation && threadingOf(conversation)),
  };
}

function threadingOf({ messageId, references }: NonNullable<Mail["conversation"]>) {
  const answered = references.at(-1);
  return {
    messageId: `<${messageId}>`,
    ...(answered !== undefined && { inReplyTo: `<${answered}>`, references: references.map((id) => `<${id}>`) }),
  };
}
