// What becomes of discussions when two papers turn out to be one.

import { createCast } from "@tests/factories/cast";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { emptyLibrary } from "@tests/setup/library";
import { createTwoPapers, merge } from "@tests/setup/two-papers";
import { beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

test("comments follow on, each below its own, and the next number is free", async () => {
  const { club, member, owner } = await createCast(db);
  const { keep, drop } = await createTwoPapers();
  const kept = await createThread(db, { club, paper: keep });
  const first = await createComment(db, { thread: kept, author: member, body: "1" });
  await createComment(db, { thread: kept, author: owner, parent: first, body: "1.1" });
  const dropped = await createThread(db, { club, paper: drop });
  const second = await createComment(db, { thread: dropped, author: owner, body: "2" });
  const answer = await createComment(db, { thread: dropped, author: member, parent: second, body: "2.1" });
  await createComment(db, { thread: dropped, author: owner, parent: answer, body: "2.1.1" });
  await createComment(db, { thread: dropped, author: owner, body: "3" });
  await merge(keep, drop);
  expect(await db.thread.findMany({ where: { clubId: club.id } })).toMatchObject([
    { id: kept.id, lastNumber: 6, commentCount: 6 },
  ]);
  await as(member).threads.post({
    clubId: club.id,
    paperId: keep.id,
    parentId: second.id,
    body: "2.2",
    requestKey: crypto.randomUUID(),
  });
  const comments = await db.comment.findMany({ where: { threadId: kept.id }, orderBy: { path: "asc" } });
  expect(comments.map(({ body }) => body)).toEqual(["1", "1.1", "2", "2.1", "2.1.1", "2.2", "3"]);
});

test("each club's thread stays its own", async () => {
  const { club, otherClub, member, stranger } = await createCast(db);
  const { keep, drop } = await createTwoPapers();
  await createComment(db, { thread: await createThread(db, { club, paper: keep }), author: member, body: "ours" });
  await createComment(db, {
    thread: await createThread(db, { club: otherClub, paper: drop }),
    author: stranger,
    body: "theirs",
  });
  await merge(keep, drop);
  const read = async (person: { id: string }, clubId: string) =>
    (await as(person).threads.listComments({ clubId, paperId: keep.id })).comments.map(({ html }) => html);
  expect(await read(member, club.id)).toEqual(["<p>ours</p>"]);
  expect(await read(stranger, otherClub.id)).toEqual(["<p>theirs</p>"]);
});
