import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { setDiscussion } from "@tests/setup/set-discussion";
import { expect, test } from "vitest";
import { MAX_DEPTH } from "@/domain/threads/thread-limits";
import { getDb } from "@/server/db";

test("the first comment makes the thread, and the answer is what the thread shows", async () => {
  const { club, paper, member, say, list } = await setDiscussion();
  expect(await list()).toMatchObject({ comments: [], total: 0, hasMore: false, lastEventId: "0" });
  const comment = await say("Why **this** loss, and not $\\ell_2$?");
  expect(comment).toMatchObject({
    path: "00001",
    depth: 0,
    parentId: null,
    author: { id: member.id, name: member.name },
    editedAt: null,
    isDeleted: false,
    canEdit: true,
    canDelete: true,
    canReply: true,
  });
  expect(comment.html).toContain("<strong>this</strong>");
  expect(comment.html).toContain("<math");
  expect(await as(member).threads.listComments({ clubId: club.id, paperId: paper.id })).toMatchObject({
    comments: [comment],
    total: 1,
  });
  const thread = await getDb().thread.findFirstOrThrow({ where: { clubId: club.id } });
  expect(thread).toMatchObject({ commentCount: 1, lastNumber: 1 });
  expect(thread.lastCommentAt?.toISOString()).toBe(comment.createdAt);
});

test("what one may do with a comment depends on who one is", async () => {
  const { club, observer, organizer, say } = await setDiscussion();
  const { id } = await say("Mine.");
  const seenBy = async (person: { id: string }) => {
    const [comment] = await as(person).threads.getComments({ clubId: club.id, ids: [id] });
    return [comment?.canReply, comment?.canEdit, comment?.canDelete];
  };
  expect(await seenBy(observer)).toEqual([false, false, false]);
  expect(await seenBy(organizer)).toEqual([true, false, true]);
});

test("the body is nobody's but its author's, and only while the comment is shown", async () => {
  const { club, member, organizer, say } = await setDiscussion();
  const { id } = await say("  Raw *text* \n");
  const source = { clubId: club.id, commentId: id };
  expect(await as(member).threads.getSource(source)).toEqual({ body: "  Raw *text* \n" });
  await expect(as(organizer).threads.getSource(source)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as(member).threads.delete(source);
  await expect(as(member).threads.getSource(source)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a hundred at once: all are there, with numbers of their own, counted right", async () => {
  const { club, member, organizer, owner, say } = await setDiscussion();
  const people = [member, organizer, owner];
  const posted = await Promise.all(
    Array.from({ length: 100 }, (_, index) => say(`Number ${index}`, { person: people[index % 3] ?? member })),
  );
  expect(new Set(posted.map(({ path }) => path)).size).toBe(100);
  const thread = await getDb().thread.findFirstOrThrow({ where: { clubId: club.id }, include: { comments: true } });
  expect(thread.commentCount).toBe(100);
  expect(thread.lastNumber).toBe(100);
  const times = thread.comments.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ createdAt }) => +createdAt);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(+(thread.lastCommentAt ?? 0)).toBe(times.at(-1));
  const events = await getDb().event.findMany({ where: { clubId: club.id, kind: "comment.posted" } });
  expect(new Set(events.map(({ payload }) => (payload as { commentId: string }).commentId)).size).toBe(100);
});

test("what is answered must be in the same thread of the same club", async () => {
  const { say, club, member, stranger, otherClub, paper } = await setDiscussion();
  const other = await as(stranger).threads.post({
    clubId: otherClub.id,
    paperId: paper.id,
    body: "Ours.",
    requestKey: crypto.randomUUID(),
  });
  const elsewhere = await as(member).threads.post({
    clubId: club.id,
    paperId: (await createPaper(getDb())).id,
    body: "Of another paper.",
    requestKey: crypto.randomUUID(),
  });
  for (const parentId of [other.id, elsewhere.id, crypto.randomUUID()]) {
    await expect(say("An answer.", { parentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await getDb().comment.count({ where: { clubId: club.id } })).toBe(1);
  const refused = await getDb().thread.findFirst({ where: { clubId: club.id, paperId: paper.id } });
  expect(refused).toBeNull(); // a refused comment leaves no thread and no count behind
});

test("a paper that does not exist has no thread", async () => {
  const { club, member } = await setDiscussion();
  const nowhere = { clubId: club.id, paperId: crypto.randomUUID() };
  await expect(as(member).threads.listComments(nowhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    as(member).threads.post({ ...nowhere, body: "Hello?", requestKey: crypto.randomUUID() }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a branch goes down to its last level and no deeper", async () => {
  const { say, list } = await setDiscussion();
  let last = await say("Level 0");
  for (let depth = 1; depth < MAX_DEPTH; depth += 1) last = await say(`Level ${depth}`, { parentId: last.id });
  expect(last).toMatchObject({ depth: MAX_DEPTH - 1, canReply: false });
  await expect(say("Too deep", { parentId: last.id })).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await list()).total).toBe(MAX_DEPTH);
});

test.each([
  ["<script>alert(1)</script><img src=x onerror=alert(1)>", /<(script|img)/i],
  ["[click](javascript:alert(1)) [x](data:text/html,<script>1</script>)", /href="(javascript|data)/i],
  ["$\\href{javascript:alert(1)}{x}$ $\\htmlData{a=b}{y}$", /javascript:[^<]*"|data-a/i],
  ['<a href="https://example.org" onclick="x()">a</a> <svg/onload=alert(1)>', /<(a|svg)[^>]*on/i],
])("nothing of %j runs", async (body, dangerous) => {
  const { say, list } = await setDiscussion();
  const { html } = await say(body);
  expect(html).not.toMatch(dangerous);
  expect((await list()).comments[0]?.html).toBe(html);
});

test.each([
  ["nothing", ""],
  ["nothing visible", " \u200B\n"],
  ["too much", "a".repeat(20_001)],
  ["U+0000", "a\0b"],
  ["half a character", "\uD800"],
])("%s is refused", async (_, body) => {
  const { say } = await setDiscussion();
  await expect(say(body)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("whoever was made an observer meanwhile cannot post", async () => {
  const { say, club, member } = await setDiscussion();
  const { id } = await say("As a member.");
  await getDb().membership.updateMany({ where: { clubId: club.id, userId: member.id }, data: { role: "observer" } });
  await expect(say("As an observer.")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(member).threads.edit({ clubId: club.id, commentId: id, body: "Changed." })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(as(member).threads.delete({ clubId: club.id, commentId: id })).resolves.toEqual({ id });
});
