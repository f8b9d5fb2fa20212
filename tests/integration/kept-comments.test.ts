// Comments that were taken under wider limits than today's: they are read all the same.

import { createCast } from "@tests/factories/cast";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { renderMarkdownForMail } from "@/server/text/render-markdown";

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
    message: expect.stringContaining("40 deep"),
  });
});

test("nor does it keep a mail from being sent", () => {
  expect(renderMarkdownForMail(deep, new Map())).toContain("far &lt;b&gt;down");
});
