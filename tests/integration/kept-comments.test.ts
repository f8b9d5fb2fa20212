// Comments that were taken under wider limits than today's: they are read all the same.

import { createCast } from "@tests/factories/cast";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { renderMarkdownForMail } from "@/server/text/render-markdown";
import { renderStaleComments } from "@/server/threads/render-stale-comments.service";

const deep = `${"> ".repeat(60)}far <b>down</b>`;

test("a comment that would be refused today keeps no page from being read", async () => {
  const { club, member, observer } = await createCast(getDb());
  const thread = await createThread(getDb(), { club });
  const old = await createComment(getDb(), { thread, author: member, body: deep, rendererVersion: 0 });
  await createComment(getDb(), { thread, author: member, body: "What others said." });
  const { comments } = await as(observer).threads.listComments({ clubId: club.id, paperId: thread.paperId });
  expect(comments.map(({ html }) => html)).toEqual([
    expect.stringContaining("far &lt;b&gt;down"),
    expect.stringContaining("What others said."),
  ]);
  const [version] = await as(observer).threads.listVersions({ clubId: club.id, commentId: old.id });
  expect(version?.html).toContain("far &lt;b&gt;down");
  await expect(as(member).threads.preview({ clubId: club.id, body: deep })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("40 levels deep"),
  });
});

test("what an older renderer made is stored anew by a worker, and reading leaves it alone", async () => {
  const db = getDb();
  const { club, member, observer } = await createCast(db);
  const thread = await createThread(db, { club });
  const old = { rendererVersion: 0, bodyHtml: "<p>made by another</p>" };
  const [first, second] = [
    await createComment(db, { thread, author: member, body: "*One*.", ...old }),
    await createComment(db, { thread, author: member, body: "Two.", ...old }),
  ];
  const stored = () =>
    db.comment.findMany({ where: { threadId: thread.id }, orderBy: { number: "asc" }, select: { bodyHtml: true } });
  const { comments } = await as(observer).threads.listComments({ clubId: club.id, paperId: thread.paperId });
  expect(comments.map(({ html }) => html)).toEqual(["<p><em>One</em>.</p>\n", "<p>Two.</p>\n"]);
  expect(await stored()).toEqual([{ bodyHtml: old.bodyHtml }, { bodyHtml: old.bodyHtml }]);
  expect(await renderStaleComments(db, AbortSignal.abort())).toBe(0);
  expect(await renderStaleComments(db)).toBeGreaterThanOrEqual(2);
  expect(await stored()).toEqual(comments.map(({ html }) => ({ bodyHtml: html })));
  expect(await renderStaleComments(db)).toBe(0);
  expect([first.id, second.id]).toEqual(comments.map(({ id }) => id));
});

test("nor does it keep a mail from being sent", () => {
  expect(renderMarkdownForMail(deep, new Map())).toContain("far &lt;b&gt;down");
});
