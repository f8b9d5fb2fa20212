// Hostile texts as comments, through the procedures: whatever answers with HTML answers with clean HTML, and whatever
// answers with text answers with text. Every third of them; all are posted, and looked at, in the browser's test.

import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { hostileTexts } from "@tests/text/hostile-texts";
import { htmlViolations } from "@tests/text/html-violations";
import { TRPCError } from "@trpc/server";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";
import type { JobPayloads } from "@/server/jobs/job-payloads";
import { mailNotification } from "@/server/notifications/mail-notification.service";
import { renderPaperTitle } from "@/server/text/render-inline";

// A parser alone, and not the whole environment of a browser: comments are rendered in threads here as on a server.
beforeAll(() => {
  const { document, Element, Node } = new JSDOM().window;
  for (const [name, value] of Object.entries({ document, Element, Node })) vi.stubGlobal(name, value);
});
afterAll(() => vi.unstubAllGlobals());

const db = getDb();
const groups = Object.entries(hostileTexts);
const HOSTILE_NAME = '<img src=x onerror=alert(1)> "Ada" &amp; <b>';
const HOSTILE_TITLE = "</title><script>alert(1)</script> $\\href{javascript:alert(1)}{x}$\r\nBcc: eve@example.org";

/** Names and titles are as hostile as the texts. */
async function setScene() {
  const cast = await createCast(db);
  const { member, owner, club } = cast;
  await db.user.updateMany({ where: { id: { in: [member.id, owner.id] } }, data: { name: HOSTILE_NAME } });
  await db.club.update({ where: { id: club.id }, data: { name: HOSTILE_NAME } });
  const paper = await createPaper(db, { title: HOSTILE_TITLE, titleHtml: renderPaperTitle(HOSTILE_TITLE) });
  const post = (body: string) =>
    as(member).threads.post({ clubId: club.id, paperId: paper.id, body, requestKey: crypto.randomUUID() });
  return { ...cast, paper, post };
}

/** Texts that cannot be stored are refused with a word for the writer, and never as an error of ours. */
async function orRefusal<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "BAD_REQUEST" && error.message !== "") return null;
    throw error;
  }
}

test.each(groups)("%s: posted, listed and read back, they are what was typed and do nothing", async (_, texts) => {
  const { post, club, member, observer, paper } = await setScene();
  const typed = new Map<string, string>();
  const third = texts.filter((_, index) => index % 3 === 0);
  for (const text of third) {
    const posted = await orRefusal(post(text));
    if (posted === null) continue;
    expect.soft(htmlViolations(posted.html), text).toEqual([]);
    typed.set(posted.id, text);
  }
  expect(typed.size).toBeGreaterThan(third.length * 0.8);
  for (let after: string | undefined; ; ) {
    const page = await as(observer).threads.listComments({ clubId: club.id, paperId: paper.id, limit: 100, after });
    for (const { html } of page.comments) expect.soft(htmlViolations(html)).toEqual([]);
    after = page.comments.at(-1)?.path;
    if (!page.hasMore) break;
  }
  for (const [commentId, text] of typed) {
    expect.soft((await as(member).threads.getSource({ clubId: club.id, commentId })).body).toBe(text);
  }
});

test("previews, edits and earlier versions do nothing either", async () => {
  const { post, club, member } = await setScene();
  const later = as(member, { now: new Date(Date.now() + 3_600_000) }); // an edit that leaves a version
  for (const text of groups.flatMap(([, texts]) => texts.filter((_, index) => index % 18 === 1))) {
    const preview = await orRefusal(as(member).threads.preview({ clubId: club.id, body: text }));
    if (preview === null) continue;
    expect.soft(htmlViolations(preview.html), text).toEqual([]);
    const { id: commentId } = await post(text);
    const edited = await later.threads.edit({ clubId: club.id, commentId, body: `At last. ${text}` });
    expect.soft(htmlViolations(edited.html), text).toEqual([]);
    const versions = await as(member).threads.listVersions({ clubId: club.id, commentId });
    expect(versions).toHaveLength(2);
    for (const { html } of versions) expect.soft(htmlViolations(html), text).toEqual([]);
  }
});

test("mails of them hold nothing but words and links, and no header of theirs", async () => {
  const { post, owner } = await setScene();
  const texts = groups.flatMap(([, all]) => all.filter((text, index) => index % 18 === 2 && !text.includes("\0")));
  for (const text of texts) await orRefusal(post(`${text}\n\n${mentionText(owner)}`));
  await deliverEvents();
  const stored = await db.notification.findMany({ where: { userId: owner.id } });
  expect(stored.length).toBeGreaterThan(30);
  for (const { id } of stored) await mailNotification(db, { notificationId: id });
  const jobs = await db.$queryRaw<{ payload: JobPayloads["mail.send"] }[]>`
    SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'mail.send' AND j.payload ->> 'to' = ${owner.email}`;
  expect(jobs).toHaveLength(stored.length);
  for (const { payload } of jobs) {
    expect.soft(payload.subject).not.toMatch(/[\r\n]/);
    expect.soft(mailViolations(payload.html), payload.text).toEqual([]);
  }
  const { notifications } = await as(owner).notifications.list({});
  for (const { titleHtml } of notifications) expect.soft(htmlViolations(titleHtml)).toEqual([]);
});

/** Mail programs hold to no policy, and load what they find: words, marks and links that say where they lead. */
function mailViolations(html: string): string[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  const quoted = template.content.querySelector("blockquote");
  const found = [...(quoted?.querySelectorAll("*") ?? [])].flatMap((element) => {
    const name = element.localName;
    const isText =
      /^(?:a|blockquote|br|code|del|div|em|h[456]|hr|li|ol|p|pre|s|section|small|span|strong|su[bp]|t(?:able|body|d|h|head|r)|ul)$/;
    const attributes = [...element.attributes].filter(
      (attribute) =>
        !/^(?:aria-label|class|href|id|rel|role|start|tabindex)$/.test(attribute.name) ||
        (attribute.name === "href" && !/^(?:https?:\/\/|mailto:|#note)/.test(attribute.value)),
    );
    return [...(isText.test(name) ? [] : [`<${name}>`]), ...attributes.map((one) => `${one.name} on <${name}>`)];
  });
  quoted?.replaceChildren();
  const around = [...template.content.querySelectorAll("*")].map(({ localName }) => localName).join(" ");
  return around === OUR_OWN ? found : [...found, `around it: ${around}`];
}

/** What a mail is made of around the comment. */
const OUR_OWN = "meta meta div p blockquote p a br span p a";
