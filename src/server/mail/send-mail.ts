import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/env";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /**
   * Of a mail that belongs to a conversation, so that mail programs show it with the others: its own id, and those before
   * it, the one it answers last. Without angle brackets.
   */
  conversation?: { messageId: string; references: string[] };
  /** Where a POST ends mails of this kind (RFC 8058), and mail programs show a button for it. */
  unsubscribeUrl?: string;
}

/**
 * Sends by SMTP where that is configured. Otherwise the mail becomes an .eml file in DATA_DIR/outbox that any mail
 * program opens, and the terminal names it. Throws when the mail server refuses or does not answer.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = env();
  const message = messageOf(mail, MAIL_FROM);
  if (SMTP_URL !== undefined) {
    await smtp(SMTP_URL).sendMail(message);
    return;
  }
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const outbox = path.join(DATA_DIR, "outbox");
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const file = path.join(
    outbox,
    `${new Date().toISOString().replaceAll(":", "-")}-${crypto.randomUUID().slice(0, 8)}.eml`,
  );
  await writeFile(`${file}.part`, built.message as Buffer, { mode: 0o600 });
  await rename(`${file}.part`, file);
  logger().info({ file }, "no mail server is configured; the mail is in this file");
  process.stdout.write(`A mail was written to ${file}\n`);
}

function messageOf({ conversation, unsubscribeUrl, ...mail }: Mail, from: string) {
  const unsubscribing = unsubscribeUrl !== undefined && {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return {
    ...mail,
    from,
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

function smtp(url: string): Transporter {
  return processGlobal(`smtp.${url}`, () =>
    createTransport(url, {
      pool: true,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    } as object),
  );
}
