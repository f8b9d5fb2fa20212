import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { MailStore, ReceivedMail } from "@tests/servers/mail-store";

/** Lets other processes read a mail store: browsers' tests run in workers, the SMTP server beside them. */
export async function serveMailbox(mails: MailStore): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const address = searchParams.get("to") ?? "";
    const answer = (body: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    if (pathname === "/list") return answer(mails.list(address));
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    mails.take(address, gone.signal).then(answer, () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The address's next mail, whether it is there or still on its way. Each is given once. Addresses are lower-case. */
export async function waitForMail(mailboxUrl: string, to: string, timeoutMs = 15_000): Promise<ReceivedMail> {
  const query = new URLSearchParams({ to });
  const response = await fetch(`${mailboxUrl}/take?${query}`, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => {
    throw new Error(`No mail to ${to} arrived within ${timeoutMs} ms.`);
  });
  return (await response.json()) as ReceivedMail;
}

/** What waits for the address now. To say that no mail came, first wait for something that comes after it. */
export async function listMails(mailboxUrl: string, to: string): Promise<ReceivedMail[]> {
  const response = await fetch(`${mailboxUrl}/list?${new URLSearchParams({ to })}`);
  return (await response.json()) as ReceivedMail[];
}

/** The first link in a mail's text that leads to `path`. */
export function linkIn(mail: ReceivedMail, path: string): string {
  const links = mail.text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const link = links.find((candidate) => new URL(candidate).pathname.startsWith(path));
  if (link === undefined)
    throw new Error(`The mail "${mail.subject}" has no link to ${path}; it has ${links.join(" ")}`);
  return link;
}
