// The mail that somebody who is away gets.

import { linkIn } from "@tests/servers/mailbox";
import { mentionText } from "@/domain/threads/mentions";
import type { RootDb } from "@/server/db";
import { checkAccessibility, expect, test } from "./fixtures";
import { at, commentOf, gather, post } from "./meet";

/** Mails wait some seconds, for whoever reads meanwhile. Here they are due as soon as they are queued. */
async function hurryMails(db: RootDb, club: { id: string }): Promise<void> {
  const hurry = () => db.$executeRaw`
    UPDATE graphile_worker._private_jobs j SET run_at = now() FROM notifications n
    WHERE n.club_id = ${club.id}::uuid AND j.payload ->> 'notificationId' = n.id::text`;
  await expect.poll(hurry).toBeGreaterThan(0);
}

const idsIn = (header = "") => header.match(/<[^<>\s]+>/g) ?? [];

test("a mention and an answer come by mail, one conversation to mail programs, and lead back to their places", async ({
  db,
  person,
  openBrowser,
  mailbox,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const on = { clubId: club.id, paperId: paper.id };
  const [page, other] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(path);
  const asked = await post(page, { ...on, body: `Does **lemma 7** hold for $n < d$, ${mentionText(bo)}?` });
  await hurryMails(db, club);
  const mention = await mailbox.waitFor(bo.email);
  expect(mention.subject).toBe(`[${club.name}] ${paper.title}`);
  expect(mention.text).toContain("Ada Lovelace mentioned you");
  expect(mention.text).toContain("> Does **lemma 7** hold for $n < d$, @Bo Okafor?");
  expect(mention.html).toContain("<strong>lemma 7</strong>");
  expect(mention.headers["content-type"]).toContain("multipart/alternative");

  await other.goto(linkIn(mention, path));
  await expect(at(other, asked)).toBeFocused();
  await expect(at(other, asked)).toBeInViewport();
  await page.goto(`/c/${club.slug}/people`);
  await commentOf(other, "Ada Lovelace").getByRole("button", { name: "Reply" }).click();
  await other.getByLabel("Your answer to Ada Lovelace").fill("It does, by appendix B.");
  await other.getByRole("button", { name: "Answer", exact: true }).click();
  const answered = commentOf(other, "Bo Okafor");
  await expect(answered).toBeVisible();
  await hurryMails(db, club);
  const answer = await mailbox.waitFor(ada.email);
  expect(answer.text).toContain("Bo Okafor answered you");
  expect(answer.text).toContain("> It does, by appendix B.");
  await page.goto(linkIn(answer, path));
  await expect(commentOf(page, "Bo Okafor")).toContainText("appendix B");
  await expect(page.locator(".comment:focus")).toContainText("appendix B");

  await other.goto("/inbox");
  const answeredId = new URL(linkIn(answer, path)).hash.replace("#comment-", "");
  await post(page, { ...on, body: "Thanks.", parentId: answeredId });
  await hurryMails(db, club);
  const thanks = await mailbox.waitFor(bo.email);
  const messageIds = [mention, answer, thanks].map(({ headers }) => headers["message-id"]);
  expect(idsIn(answer.headers["in-reply-to"])).toEqual([messageIds[0]]);
  expect(idsIn(thanks.headers["in-reply-to"])).toEqual([messageIds[1]]);
  const [root] = idsIn(mention.headers.references);
  expect(idsIn(answer.headers.references)).toEqual([root, messageIds[0]]);
  expect(idsIn(thanks.headers.references)).toEqual([root, messageIds[0], messageIds[1]]);
  expect(thanks.subject).toBe(mention.subject);
});

test("one press in a mail program ends one kind of mail, without a cookie; the page of its link does too", async ({
  db,
  person,
  openBrowser,
  mailbox,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const on = { clubId: club.id, paperId: paper.id };
  const [page, other] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(path);
  await other.goto(path);
  const own = await post(other, { ...on, body: "A question." });
  await other.goto("/inbox");
  const mentionBo = () => post(page, { ...on, body: `Look, ${mentionText(bo)}.` });
  const answerBo = () => post(page, { ...on, body: "Indeed.", parentId: own.id });
  const nextMail = async () => {
    await hurryMails(db, club);
    return mailbox.waitFor(bo.email);
  };
  await mentionBo();
  const { headers } = await nextMail();
  expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const [address = ""] = idsIn(headers["list-unsubscribe"]).map((inBrackets) => inBrackets.slice(1, -1));

  const reader = await openBrowser(); // nobody is signed in
  await reader.goto(address); // as a scanner of links may
  await expect(reader.getByRole("heading", { name: "Unsubscribe from these emails?" })).toBeVisible();
  await expect(reader.getByText("Stops the emails you get when someone mentions you.")).toBeVisible();
  await checkAccessibility(reader);
  await mentionBo();
  expect((await nextMail()).text).toContain("mentioned you"); // opening it ended nothing

  const pressed = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    redirect: "error",
  });
  expect(pressed.status).toBe(200);
  await mentionBo();
  await answerBo();
  const answer = await nextMail();
  expect(answer.text).toContain("answered you"); // and no mention before it: each is given in its turn
  await expect.poll(() => countWaiting(db, club)).toBe(0);
  expect(await mailbox.list(bo.email)).toEqual([]);

  await reader.goto(linkIn(answer, "/unsubscribe/"));
  await reader.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(reader.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
  await checkAccessibility(reader);
  await other.goto("/account");
  for (const name of ["Someone mentions you", "Someone answers you"])
    await expect(other.getByRole("checkbox", { name })).not.toBeChecked();
  await other.goto("/inbox");
  await expect(other.locator(".row")).toHaveCount(4); // the inbox lists all of it all the same
});

test("what was read before its mail went out comes in none", async ({ db, person, openBrowser, mailbox }) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const on = { clubId: club.id, paperId: paper.id };
  const [page, other] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(path);
  await other.goto(`${path}#thread`);
  const seen = await post(page, { ...on, body: `Seen as it came, ${mentionText(bo)}.` });
  await expect(at(other, seen)).toBeInViewport();
  await expect.poll(() => db.notification.count({ where: { userId: bo.id, readAt: { not: null } } })).toBe(1);
  await other.goto(`/c/${club.slug}/people`);
  await post(page, { ...on, body: `Said later, ${mentionText(bo)}.` });
  await hurryMails(db, club);
  expect((await mailbox.waitFor(bo.email)).text).toContain("Said later");
  await expect.poll(() => countWaiting(db, club)).toBe(0);
  expect(await mailbox.list(bo.email)).toEqual([]);
});

/** Mails of the club that the queue still has to decide on, or to send. */
async function countWaiting(db: RootDb, club: { id: string }): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs j WHERE EXISTS (
      SELECT 1 FROM notifications n JOIN users u ON u.id = n.user_id WHERE n.club_id = ${club.id}::uuid
        AND (j.payload ->> 'notificationId' = n.id::text OR j.payload ->> 'to' = u.email))`;
  return row?.count ?? 0;
}
