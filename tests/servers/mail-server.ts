import type { AddressInfo } from "node:net";
import { MailStore } from "@tests/servers/mail-store";
import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** Mail to an address that begins so is refused, as a real server refuses an unknown mailbox. */
const REFUSED_PREFIX = "refused";

export interface MailServer {
  smtpUrl: string;
  mails: MailStore;
  stop: () => Promise<void>;
}

/** A real SMTP server on a free port of this machine. It delivers nothing and keeps everything. */
export async function startMailServer(): Promise<MailServer> {
  const mails = new MailStore();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      if (!address.startsWith(REFUSED_PREFIX)) return callback();
      callback(Object.assign(new Error("No such mailbox here"), { responseCode: 550 }));
    },
    onData(stream, session, callback) {
      simpleParser(stream)
        .then((parsed) => {
          mails.put({
            // The envelope says who gets it, whatever the headers claim.
            to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
            from: textOf(parsed.from),
            subject: parsed.subject ?? "",
            text: parsed.text ?? "",
            html: parsed.html || "",
            headers: Object.fromEntries(
              parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
            ),
          });
          callback();
        })
        .catch((error: unknown) => callback(error instanceof Error ? error : new Error(String(error))));
    },
  });
  // A client that hangs up in the middle is its own affair.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://localhost:${port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function textOf(address: AddressObject | undefined): string {
  return address?.text ?? "";
}
