import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { MAX_UNREAD_COUNT } from "@/domain/threads/thread-limits";
import { getDb } from "@/server/db";

const db = getDb();

async function setScene() {
  const cast = await createCast(db);
  const paper = await createPaper(db);
  const thread = await createThread(db, { club: cast.club, paper });
  const on = { clubId: cast.club.id, paperId: paper.id };
  const comment = (parent?: { id: string; path: string }, author: { id: string } = cast.owner) =>
    createComment(db, { thread, author, ...(parent ? { parent } : {}) });
  const read = (upTo: number, person: { id: string } = cast.member) => as(person).threads.markRead({ ...on, upTo });
  const unread = async (person: { id: string } = cast.member) =>
    (await as(person).threads.listThreads({ clubId: cast.club.id })).threads[0]?.unread;
  const next = async (after?: string) =>
    (await as(cast.member).threads.nextUnread({ ...on, ...(after === undefined ? {} : { after }) }))?.commentId;
  return { ...cast, paper, thread, on, comment, read, unread, next };
}

test("what is read stays read, on every device, whichever asks last", async () => {
  const { comment, read, unread, member, thread, on } = await setScene();
  for (let number = 1; number <= 5; number += 1) await comment();
  expect(await unread()).toBe(5);
  expect(await read(3)).toEqual({ readNumber: 3 });
  expect(await read(1)).toEqual({ readNumber: 3 });
  expect(await unread()).toBe(2);
  await Promise.all(Array.from({ length: 20 }, (_, index) => read(index % 6)));
  expect(await unread()).toBe(0);
  expect((await as(member).threads.listComments(on)).thread.readNumber).toBe(5);
  const whose = { threadId: thread.id, userId: member.id };
  // Not even by a statement of somebody who forgot.
  await db.threadReader.update({ where: { threadId_userId: whose }, data: { readNumber: 1, openedAt: null } });
  const rows = await db.threadReader.findMany({ where: whose });
  expect(rows).toMatchObject([{ readNumber: 5 }]); // one row, however often
});

test("nobody reads ahead of what was said", async () => {
  const { comment, read, unread } = await setScene();
  await comment();
  expect(await read(60_000_000)).toEqual({ readNumber: 1 });
  await comment();
  expect(await unread()).toBe(1);
});

test("one's own words are never unread, and posting them does not read the others'", async () => {
  const { comment, read, unread, on, member } = await setScene();
  await comment();
  const say = () => as(member).threads.post({ ...on, body: "Mine.", requestKey: crypto.randomUUID() });
  await say();
  expect(await unread()).toBe(1);
  await read(2);
  await say();
  expect(await unread()).toBe(0);
  expect((await as(member).threads.listComments(on)).thread.readNumber).toBe(3); // all of it was read
  await comment();
  expect(await unread()).toBe(1);
});

test("deleted and hidden comments are not unread, and a muted thread is quiet", async () => {
  const { comment, unread, member, organizer, owner, club, on } = await setScene();
  const [first, second] = [await comment(), await comment()];
  await comment();
  await as(owner).threads.delete({ clubId: club.id, commentId: first.id });
  await as(organizer).threads.hide({ clubId: club.id, commentId: second.id, reason: "Spam." });
  expect(await unread()).toBe(1);
  await as(member).threads.setInterest({ ...on, interest: "muted" });
  expect(await unread()).toBe(0);
  await as(member).threads.setInterest({ ...on, interest: null });
  expect(await unread()).toBe(1);
});

test("many threads in one statement, each counted up to the limit", async () => {
  const { club, otherClub, member, owner, stranger } = await setScene();
  const papers = await Promise.all(Array.from({ length: 30 }, () => createPaper(db)));
  for (const [index, paper] of papers.entries()) {
    if (index === 29) continue; // about which nobody has said anything
    const thread = await createThread(db, { club, paper });
    for (let number = 0; number < index % 4; number += 1) await createComment(db, { thread, author: owner });
    if (index === 28) {
      await db.$executeRaw`
        INSERT INTO comments (id, club_id, thread_id, number, path, depth, author_id, body, body_html, renderer_version, request_key)
        SELECT gen_random_uuid(), ${club.id}::uuid, ${thread.id}::uuid, n, lpad(n::text, 5, '0'), 0, ${owner.id}::uuid,
          'x', 'x', 1, gen_random_uuid() FROM generate_series(100, 400) n`;
      await db.thread.update({ where: { id: thread.id }, data: { commentCount: 301, lastCommentAt: new Date() } });
    }
  }
  const { threads: listed } = await as(member).threads.listThreads({ clubId: club.id, limit: 100 });
  const unreadOf = new Map(listed.map(({ paperId, unread }) => [paperId, unread]));
  const said = (index: number) => (index === 29 || index % 4 === 0 ? undefined : index % 4);
  expect(papers.map(({ id }) => unreadOf.get(id))).toEqual(
    papers.map((_, index) => (index === 28 ? MAX_UNREAD_COUNT : said(index))),
  );
  await createComment(db, { thread: await createThread(db, { club: otherClub }), author: stranger });
  expect(await as(member).threads.listThreads({ clubId: club.id, limit: 100 })).toEqual({
    ...{ threads: listed, next: null, lastEventId: expect.any(String) },
  });
});

test("the counts of some threads are those of the list, for each reader", async () => {
  const { club, member, owner, organizer, observer, otherClub, stranger, thread, on, comment, read } = await setScene();
  const count = async (person: { id: string }, paperIds = [on.paperId]) =>
    as(person).threads.countComments({ clubId: club.id, paperIds });
  expect(await count(member)).toMatchObject([{ paperId: on.paperId, total: 0, unread: 0, lastCommentAt: null }]);
  const [first] = [await comment(), await comment(), await comment(undefined, observer)];
  await as(organizer).threads.hide({ clubId: club.id, commentId: first.id, reason: "Spam." });
  await read(2);
  for (const person of [member, owner, observer, organizer]) {
    const { threads } = await as(person).threads.listThreads({ clubId: club.id });
    const { paperId, total, unread, lastCommentAt } = threads[0] ?? {};
    expect(await count(person)).toEqual([{ paperId, total, unread, lastCommentAt }]);
  }
  expect(await count(member)).toMatchObject([{ total: 2, unread: 1 }]);
  await as(member).threads.setInterest({ ...on, interest: "muted" });
  expect(await count(member)).toMatchObject([{ total: 2, unread: 0 }]);

  // Of the same paper another club's thread is none of ours, and a paper without a thread has none.
  const elsewhere = await createThread(db, { club: otherClub, paper: { id: thread.paperId } });
  await createComment(db, { thread: elsewhere, author: stranger });
  expect(await count(owner, [on.paperId, (await createPaper(db)).id])).toMatchObject([{ total: 2 }]);
  await expect(count(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a thread in which somebody writes meanwhile goes to the top, and one reads on behind where it was", async () => {
  const { club, member, owner } = await setScene();
  const papers: string[] = [];
  const say = (paperId: string) =>
    as(owner).threads.post({ clubId: club.id, paperId, body: "A thought.", requestKey: crypto.randomUUID() });
  for (let index = 0; index < 4; index += 1) {
    const { id } = await createPaper(db);
    papers.unshift(id);
    await say(id);
  }
  const { threads: first, next } = await as(member).threads.listThreads({ clubId: club.id, limit: 2 });
  await say(papers[1] ?? "");
  const { threads: second } = await as(member).threads.listThreads({ clubId: club.id, limit: 2, after: next ?? "" });
  expect([...first, ...second].map(({ paperId }) => paperId)).toEqual(papers);
});

test("the threads of a club, those talked about last first, a page at a time, each once", async () => {
  const { club, member, owner, stranger, organizer, paper, thread } = await setScene();
  const papers = [paper];
  await createComment(db, { thread, author: owner });
  for (let index = 0; index < 4; index += 1) {
    const more = await createPaper(db, { titleHtml: `Paper <math>${index}</math>` });
    papers.unshift(more);
    await createComment(db, { thread: await createThread(db, { club, paper: more }), author: owner });
  }
  await as(member).threads.setInterest({ clubId: club.id, paperId: paper.id, interest: "following" });
  await as(organizer).threads.setLocked({ clubId: club.id, paperId: paper.id, isLocked: true });
  const pages = [];
  for (let after: string | undefined; ; ) {
    const { threads, next } = await as(member).threads.listThreads({
      clubId: club.id,
      limit: 2,
      ...(after && { after }),
    });
    pages.push(threads);
    if (next === null) break;
    after = next;
  }
  expect(pages.map((page) => page.map(({ paperId }) => paperId))).toEqual([
    [papers[0]?.id, papers[1]?.id],
    [papers[2]?.id, papers[3]?.id],
    [papers[4]?.id],
  ]);
  expect(pages[0]?.[0]).toMatchObject({ titleHtml: "Paper <math>3</math>", total: 1, unread: 1, interest: null });
  expect(pages[2]?.[0]).toMatchObject({ isLocked: true, interest: "following" });
  await expect(as(stranger).threads.listThreads({ clubId: club.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
