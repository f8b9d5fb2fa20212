import { createCast } from "@tests/factories/cast";
import { createPerson } from "@tests/factories/people";
import { uniqueSuffix } from "@tests/factories/sequence";
import { type MailServer, startMailServer } from "@tests/servers/mail-server";
import { listMails, serveMailbox, waitForMail } from "@tests/servers/mailbox";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { publicOrigin } from "@/env";
import { getDb } from "@/server/db";
import { handleLinkRequest } from "@/server/http/handle-sign-in";

let server: MailServer;
let mailbox: { url: string; stop: () => Promise<void> };

beforeAll(async () => {
  server = await startMailServer();
  mailbox = await serveMailbox(server.mails);
  process.env.SMTP_URL = server.smtpUrl; // read by `env()` on first use, which is below
  await ask("warm-up@example.org"); // the first request opens connections
});

afterAll(async () => {
  await mailbox.stop();
  await server.stop();
});

/** What whoever asks for a link can notice, and what makes the answer take its time. The address itself is left out. */
async function ask(email: string) {
  const statements = vi.spyOn(pg.Client.prototype, "query");
  const answer = await handleLinkRequest(
    new Request(`${publicOrigin()}/sign-in/request`, {
      method: "POST",
      headers: { origin: publicOrigin(), "x-client-address": "192.0.2.7" },
      body: new URLSearchParams({ email, next: "/clubs" }),
    }),
  );
  const texts = statements.mock.calls.map(([statement]: unknown[]) => textOf(statement));
  statements.mockRestore();
  const mail = await waitForMail(mailbox.url, email);
  const leaveOut = (text: string) =>
    text.replaceAll(encodeURIComponent(email), "ADDRESS").replaceAll(/token=[\w-]+/g, "token=TOKEN");
  return {
    ...{ status: answer.status, headers: [...answer.headers], body: await answer.text() },
    ...{ statements: texts, subject: mail.subject, text: leaveOut(mail.text) },
    furtherMails: (await listMails(mailbox.url, email)).length,
  };
}

function textOf(statement: unknown): string {
  return typeof statement === "string" ? statement : String((statement as { text?: unknown }).text);
}

const strangers: Record<string, () => Promise<string>> = {
  "somebody in a club": async () => (await createCast(getDb())).owner.email,
  "somebody in no club": async () => (await createPerson(getDb())).email,
  "an account whose address nobody has proven": async () =>
    (await createPerson(getDb(), { emailVerified: null })).email,
  "whoever runs the instance": async () => (await createPerson(getDb(), { isInstanceOwner: true })).email,
};

test.each(Object.entries(strangers))("%s gets the answer and the mail that a stranger gets", async (_, addressOf) => {
  const known = await ask(await addressOf());
  const unknown = await ask(`nobody-${uniqueSuffix("nobody")}@example.org`);
  expect(known).toEqual(unknown);
  expect(unknown).toMatchObject({ status: 303, furtherMails: 0 });
  expect(unknown.headers).toContainEqual(["location", `${publicOrigin()}/sign-in/sent`]);
  expect(unknown.statements.some((text) => text.includes("sign_in_tokens"))).toBe(true);
});

test("asking makes no account", async () => {
  const email = `nobody-${uniqueSuffix("nobody")}@example.org`;
  await ask(email);
  expect(await getDb().user.count({ where: { email } })).toBe(0);
});
