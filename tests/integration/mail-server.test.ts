import { type MailServer, startMailServer } from "@tests/servers/mail-server";
import { linkIn, listMails, serveMailbox, waitForMail } from "@tests/servers/mailbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendMail } from "@/server/mail/send-mail";

let server: MailServer;
let mailbox: { url: string; stop: () => Promise<void> };

beforeAll(async () => {
  server = await startMailServer();
  mailbox = await serveMailbox(server.mails);
  // Read by `env()` on first use, which is the first mail below.
  process.env.SMTP_URL = server.smtpUrl;
});

afterAll(async () => {
  await mailbox.stop();
  await server.stop();
});

const mailTo = (to: string, subject = "Häggström’s 会 invites you") =>
  sendMail({ to, subject, text: "Open http://localhost:3000/join/abc now.", html: "<p>Open it now.</p>" });

test("a mail arrives as it was sent, and is given once", async () => {
  await mailTo("bea@example.org");
  const mail = await waitForMail(mailbox.url, "bea@example.org");
  expect(mail).toMatchObject({
    to: ["bea@example.org"],
    from: '"Paperclub" <paperclub@example.org>',
    subject: "Häggström’s 会 invites you",
    text: expect.stringContaining("Open http://localhost:3000/join/abc now."),
    html: expect.stringContaining("<p>Open it now.</p>"),
    headers: { "auto-submitted": "auto-generated" },
  });
  expect(linkIn(mail, "/join")).toBe("http://localhost:3000/join/abc");
  expect(await listMails(mailbox.url, "bea@example.org")).toEqual([]);
});

test("whoever waits gets the mail when it comes, and others' mails never", async () => {
  const waiting = waitForMail(mailbox.url, "cem@example.org");
  await mailTo("dora@example.org", "not yours");
  await mailTo("cem@example.org", "yours");
  expect((await waiting).subject).toBe("yours");
  expect((await listMails(mailbox.url, "dora@example.org")).map(({ subject }) => subject)).toEqual(["not yours"]);
});

test("whoever gave up waiting swallows nothing", async () => {
  await expect(waitForMail(mailbox.url, "eli@example.org", 50)).rejects.toThrow("No mail to eli@example.org");
  await mailTo("eli@example.org", "late");
  expect((await waitForMail(mailbox.url, "eli@example.org")).subject).toBe("late");
});

test("a refused mailbox is an error of the sender", async () => {
  await expect(mailTo("refused@example.org")).rejects.toThrow("550");
});

test("a mail of a conversation carries what threads it, and the button that ends its kind", async () => {
  await sendMail({
    ...{ to: "fay@example.org", subject: "Patience", text: "An answer.", html: "<p>An answer.</p>" },
    conversation: { messageId: "comment-2@example.org", references: ["thread-1@example.org", "comment-1@example.org"] },
    unsubscribeUrl: "https://example.org/api/unsubscribe/abc",
  });
  const { headers } = await waitForMail(mailbox.url, "fay@example.org");
  expect(headers).toMatchObject({
    "message-id": "<comment-2@example.org>",
    "in-reply-to": "<comment-1@example.org>",
    references: "<thread-1@example.org> <comment-1@example.org>",
    "list-unsubscribe": "<https://example.org/api/unsubscribe/abc>",
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  });
});
