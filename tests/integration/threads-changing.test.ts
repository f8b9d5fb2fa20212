// Comments that are edited or deleted: what stays, what is counted, and who may.

import { createComment } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { setThread } from "@tests/setup/set-thread";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

test("a deleted comment leaves its place while it has answers, then nothing", async () => {
  const { club, observer, comment, list, remove, thread } = await setThread();
  const top = await comment("a secret");
  const below = await comment("1.1", top);
  const deepest = await comment("1.1.1", below);
  await comment("2");
  await remove(top.id);
  await remove(below.id);
  const { comments, total } = await list();
  expect(total).toBe(2);
  expect(comments.slice(0, 2)).toMatchObject([
    { id: top.id, isDeleted: true, author: null, html: "", editedAt: null, canReply: false, canDelete: false },
    { id: below.id, isDeleted: true, author: null, html: "" },
  ]);
  expect(JSON.stringify(comments)).not.toContain("a secret");
  expect(await getDb().comment.count({ where: { body: { contains: "a secret" } } })).toBe(0);

  await remove(deepest.id); // the last visible one under two tombstones
  expect((await list()).comments.map(({ html }) => html)).toEqual(["<p>2</p>"]);
  const ids = [top.id, below.id, deepest.id];
  expect(await as(observer).threads.getComments({ clubId: club.id, ids })).toEqual([]);
  const kept = await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } });
  expect(kept).toMatchObject({ commentCount: 1, lastNumber: 4 });
});

test("the time of the last comment steps back when the last one goes, and ends with the last of all", async () => {
  const { comment, remove, thread } = await setThread();
  const first = await comment("first");
  const last = await comment("last");
  const lastCommentAt = async () =>
    (await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } })).lastCommentAt;
  await getDb().thread.update({ where: { id: thread.id }, data: { lastCommentAt: last.createdAt } });
  await remove(last.id);
  expect(await lastCommentAt()).toEqual(first.createdAt);
  await remove(first.id);
  expect(await lastCommentAt()).toBeNull();
});

test("many delete the same comment at once: one does, the count falls by one", async () => {
  const { club, organizer, comment, thread } = await setThread();
  const { id } = await comment("gone");
  await comment("stays");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => as(organizer).threads.delete({ clubId: club.id, commentId: id })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } })).toMatchObject({ commentCount: 1 });
  expect(await getDb().event.count({ where: { clubId: club.id, kind: "comment.deleted" } })).toBe(1);
});

test("answers and the deletion of what they answer at once: none answers a comment that was deleted before it", async () => {
  const { club, member, organizer, paper, comment, thread } = await setThread();
  const parent = await comment("contested");
  const answer = () =>
    as(member).threads.post({
      clubId: club.id,
      paperId: paper.id,
      parentId: parent.id,
      body: "In time?",
      requestKey: crypto.randomUUID(),
    });
  const work = Array.from({ length: 12 }, (_, index) =>
    index === 5 ? as(organizer).threads.delete({ clubId: club.id, commentId: parent.id }) : answer(),
  );
  await Promise.allSettled(work);
  const { deletedAt } = await getDb().comment.findUniqueOrThrow({ where: { id: parent.id } });
  const answers = await getDb().comment.findMany({ where: { parentId: parent.id } });
  expect(deletedAt).not.toBeNull();
  for (const { createdAt } of answers) expect(+createdAt).toBeLessThanOrEqual(+(deletedAt ?? 0));
  const counted = await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } });
  expect(counted.commentCount).toBe(answers.length);
});

test("an edit shows the new text, and says so once it is no mere slip of the pen", async () => {
  const { club, member, organizer, comment } = await setThread();
  const { id, createdAt } = await comment("first words");
  const edit = (body: string, minutes: number) =>
    as(member, { now: new Date(createdAt.getTime() + minutes * 60_000) }).threads.edit({
      clubId: club.id,
      commentId: id,
      body,
    });
  expect(await edit("**second** words", 2)).toMatchObject({
    html: expect.stringContaining("<strong>second</strong>"),
    editedAt: null,
  });
  const late = await edit("third words", 6);
  expect(late.editedAt).toBe(new Date(createdAt.getTime() + 6 * 60_000).toISOString());
  expect(await edit("third words", 60)).toEqual(late); // nothing changed, nothing is marked
  expect(await as(member).threads.getComments({ clubId: club.id, ids: [id] })).toEqual([late]);
  await expect(as(organizer).threads.edit({ clubId: club.id, commentId: id, body: "my words" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await getDb().event.count({ where: { clubId: club.id, kind: "comment.edited" } })).toBe(2);
  await as(member).threads.delete({ clubId: club.id, commentId: id });
  await expect(edit("back again", 61)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("who may delete: its author and organizers, nobody else, in this club alone", async () => {
  const { club, otherClub, owner, organizer, member, observer, stranger, thread } = await setThread();
  const { id } = await createComment(getDb(), { thread, author: owner });
  const removeAs = (person: { id: string }, clubId = club.id) => as(person).threads.delete({ clubId, commentId: id });
  await expect(removeAs(member)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(removeAs(observer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(removeAs(stranger, otherClub.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(removeAs(organizer)).resolves.toEqual({ id });
  await expect(removeAs(organizer)).rejects.toMatchObject({ code: "CONFLICT" });
});
