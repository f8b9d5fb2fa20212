// A comment that is sent more than once: one key, one comment.

import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { setDiscussion } from "@tests/setup/set-discussion";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

test("the same request twenty times at once is one comment, one event and one answer", async () => {
  const { club, say, list } = await setDiscussion();
  const requestKey = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => say("Once.", { requestKey })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await list()).toMatchObject({ comments: [{ id: answers[0]?.id }], total: 1 });
  expect(await getDb().event.count({ where: { clubId: club.id } })).toBe(1);
});

test("a repeat counts as the first, even when what it answers has gone since", async () => {
  const { club, member, say } = await setDiscussion();
  const parent = await say("A question.");
  const requestKey = crypto.randomUUID();
  const first = await say("An answer.", { parentId: parent.id, requestKey });
  await as(member).threads.delete({ clubId: club.id, commentId: parent.id });
  expect(await say("An answer.", { parentId: parent.id, requestKey })).toEqual(first);
});

test("the same key with other content is refused", async () => {
  const { say, organizer } = await setDiscussion();
  const requestKey = crypto.randomUUID();
  const first = await say("One thing.", { requestKey });
  await expect(say("Another thing.", { requestKey })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(say("One thing.", { requestKey, parentId: first.id })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(say("One thing.", { requestKey, isQuestion: true })).rejects.toMatchObject({ code: "CONFLICT" });
  // Keys are each sender's own: a stranger to the key is no repeat.
  expect((await say("One thing.", { requestKey, person: organizer })).id).not.toBe(first.id);
});

test("a repeat is known for one whatever became of the comment, and says where it went", async () => {
  const { club, member, organizer, say } = await setDiscussion();
  const on = { clubId: club.id };
  const requestKey = crypto.randomUUID();
  const send = () => say("A thought.", { requestKey });
  const { id: commentId } = await send();
  await as(member).threads.edit({ ...on, commentId, body: "A better thought." });
  await as(organizer).threads.markQuestion({ ...on, commentId, isQuestion: true });
  expect(await send()).toMatchObject({ id: commentId, html: expect.stringContaining("better") });

  const toPaperId = (await createPaper(getDb())).id;
  await as(organizer).threads.moveBranch({ ...on, commentId, toPaperId });
  await expect(send()).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("moved") });
  await as(member).threads.delete({ ...on, commentId });
  await expect(send()).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("deleted") });
  expect(await getDb().comment.count({ where: { clubId: club.id } })).toBe(1);
});

test("the same key in another club is refused, and reveals nothing", async () => {
  const { say, member, paper, otherClub } = await setDiscussion();
  const requestKey = crypto.randomUUID();
  await say("One thing.", { requestKey });
  await getDb().membership.create({ data: { clubId: otherClub.id, userId: member.id, role: "member" } });
  const post = { clubId: otherClub.id, paperId: paper.id, body: "One thing.", requestKey };
  await expect(as(member).threads.post(post)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await getDb().comment.count({ where: { clubId: otherClub.id } })).toBe(0);
  expect(await getDb().thread.count({ where: { clubId: otherClub.id } })).toBe(0);
});
