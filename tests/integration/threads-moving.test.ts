// Branches that are moved to another paper's thread.

import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { withCheckedThreads } from "@tests/setup/checked-threads";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
const setScene = withCheckedThreads();

test("a branch moves to another paper's thread with all that is below it, and stays in order there", async () => {
  const { comment, organizer, observer, on, club, paper } = await setScene();
  const list = (paperId: string) => as(observer).threads.listComments({ clubId: club.id, paperId });
  const top = await comment("stays");
  const root = await comment("moves", { parent: top });
  const below = await comment("moves too", { parent: root });
  const gone = await comment("a tombstone", { parent: below });
  const last = await comment("at the end", { parent: gone });
  await as(organizer).threads.delete(on(gone.id));
  const other = await createPaper(db);
  const thread = await createThread(db, { club, paper: other });
  const there = await createComment(db, { thread, author: organizer, body: "there before" });

  await as(organizer).threads.moveBranch({ ...on(root.id), toPaperId: other.id });

  expect((await list(paper.id)).comments).toMatchObject([{ id: top.id, answers: 0 }]);
  const moved = await list(other.id);
  expect(moved.comments.map(({ id, depth }) => [id, depth])).toEqual([
    [there.id, 0],
    [root.id, 0],
    [below.id, 1],
    [gone.id, 2],
    [last.id, 3],
  ]);
  expect(moved.total).toBe(4);
  const [event] = await db.event.findMany({ where: { clubId: club.id, kind: "comment.moved" } });
  expect(event?.payload).toMatchObject({ paperId: paper.id, toPaperId: other.id, commentId: root.id });
  await expect(as(organizer).threads.moveBranch({ ...on(root.id), toPaperId: other.id })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("two branches move past each other while people answer: nothing is lost, and nobody waits for ever", async () => {
  const { comment, say, organizer, on, club, paper } = await setScene();
  const here = await comment("here");
  const other = await createPaper(db);
  const thread = await createThread(db, { club, paper: other });
  const there = await createComment(db, { thread, author: organizer });
  const work = [
    as(organizer).threads.moveBranch({ ...on(here.id), toPaperId: other.id }),
    as(organizer).threads.moveBranch({ ...on(there.id), toPaperId: paper.id }),
    ...Array.from({ length: 10 }, () => say("More.", { parentId: here.id })),
    ...Array.from({ length: 10 }, () => say("More.", { paperId: other.id, parentId: there.id })),
  ];
  const outcomes = await Promise.allSettled(work);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refusals.filter((code) => code !== "NOT_FOUND")).toEqual([]); // what is answered was elsewhere by then
  const answers = outcomes.slice(2).filter(({ status }) => status === "fulfilled").length;
  expect(await db.comment.count({ where: { clubId: club.id } })).toBe(2 + answers);
});
