import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { MAX_DEPTH } from "@/domain/threads/thread-limits";
import { getDb } from "@/server/db";

async function setScene() {
  const cast = await createCast(getDb());
  const paper = await createPaper(getDb());
  type More = { parentId?: string; requestKey?: string; isQuestion?: boolean; person?: { id: string } };
  const say = (body: string, more: More = {}) =>
    as(more.person ?? cast.member).threads.post({
      clubId: cast.club.id,
      paperId: paper.id,
      parentId: more.parentId ?? null,
      isQuestion: more.isQuestion ?? false,
      body,
      requestKey: more.requestKey ?? crypto.randomUUID(),
    });
  const list = (more: { after?: string; limit?: number } = {}) =>
    as(cast.observer).threads.listComments({ clubId: cast.club.id, paperId: paper.id, ...more });
  return { ...cast, paper, say, list };
}

test("the first comment makes the thread, and the answer is what the thread shows", async () => {
  const { club, paper, member, say, list } = await setScene();
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
  const { club, observer, organizer, say } = await setScene();
  const { id } = await say("Mine.");
  const seenBy = async (person: { id: string }) => {
    const [comment] = await as(person).threads.getComments({ clubId: club.id, ids: [id] });
    return [comment?.canReply, comment?.canEdit, comment?.canDelete];
  };
  expect(await seenBy(observer)).toEqual([false, false, false]);
  expect(await seenBy(organizer)).toEqual([true, false, true]);
});

test("the body is nobody's but its author's, and only while the comment stands", async () => {
  const { club, member, organizer, say } = await setScene();
  const { id } = await say("  Raw *text* \n");
  const source = { clubId: club.id, commentId: id };
  expect(await as(member).threads.getSource(source)).toEqual({ body: "  Raw *text* \n" });
  await expect(as(organizer).threads.getSource(source)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as(member).threads.delete(source);
  await expect(as(member).threads.getSource(source)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a hundred at once: all are there, with numbers of their own, counted right", async () => {
  const { club, member, organizer, owner, say } = await setScene();
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

test("the same request twenty times at once is one comment, one event and one answer", async () => {
  const { club, say, list } = await setScene();
  const requestKey = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => say("Once.", { requestKey })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await list()).toMatchObject({ comments: [{ id: answers[0]?.id }], total: 1 });
  expect(await getDb().event.count({ where: { clubId: club.id } })).toBe(1);
});

test("a repeat counts as the first, even when what it answers has gone since", async () => {
  const { club, member, say } = await setScene();
  const parent = await say("A question.");
  const requestKey = crypto.randomUUID();
  const first = await say("An answer.", { parentId: parent.id, requestKey });
  await as(member).threads.delete({ clubId: club.id, commentId: parent.id });
  expect(await say("An answer.", { parentId: parent.id, requestKey })).toEqual(first);
});

test("the same key with other content is refused", async () => {
  const { say, organizer } = await setScene();
  const requestKey = crypto.randomUUID();
  const first = await say("One thing.", { requestKey });
  await expect(say("Another thing.", { requestKey })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(say("One thing.", { requestKey, parentId: first.id })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(say("One thing.", { requestKey, isQuestion: true })).rejects.toMatchObject({ code: "CONFLICT" });
  // Keys are each sender's own: a stranger to the key is no repeat.
  expect((await say("One thing.", { requestKey, person: organizer })).id).not.toBe(first.id);
});

test("the same key in another club is refused, and tells nothing", async () => {
  const { say, member, paper, otherClub } = await setScene();
  const requestKey = crypto.randomUUID();
  await say("One thing.", { requestKey });
  await getDb().membership.create({ data: { clubId: otherClub.id, userId: member.id, role: "member" } });
  const post = { clubId: otherClub.id, paperId: paper.id, body: "One thing.", requestKey };
  await expect(as(member).threads.post(post)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await getDb().comment.count({ where: { clubId: otherClub.id } })).toBe(0);
  expect(await getDb().thread.count({ where: { clubId: otherClub.id } })).toBe(0);
});

test("what is answered must stand in the same thread of the same club", async () => {
  const { say, club, member, stranger, otherClub, paper } = await setScene();
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
  const { club, member } = await setScene();
  const nowhere = { clubId: club.id, paperId: crypto.randomUUID() };
  await expect(as(member).threads.listComments(nowhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    as(member).threads.post({ ...nowhere, body: "Hello?", requestKey: crypto.randomUUID() }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a branch goes down to its last level and no deeper", async () => {
  const { say, list } = await setScene();
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
  const { say, list } = await setScene();
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
  const { say } = await setScene();
  await expect(say(body)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("who was made an observer meanwhile writes no more", async () => {
  const { say, club, member } = await setScene();
  const { id } = await say("As a member.");
  await getDb().membership.updateMany({ where: { clubId: club.id, userId: member.id }, data: { role: "observer" } });
  await expect(say("As an observer.")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(member).threads.edit({ clubId: club.id, commentId: id, body: "Changed." })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(as(member).threads.delete({ clubId: club.id, commentId: id })).resolves.toEqual({ id });
});
