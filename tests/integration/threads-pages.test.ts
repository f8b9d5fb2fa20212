import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { branchPathOf, continuesElsewhere } from "@/domain/threads/branch-page";
import { COMMENT_LEVELS_SHOWN } from "@/domain/threads/thread-limits";
import { getDb } from "@/server/db";

type Place = { id: string; path: string };

async function setScene() {
  const cast = await createCast(getDb());
  const paper = await createPaper(getDb());
  const thread = await createThread(getDb(), { club: cast.club, paper });
  const comment = (body: string, parent?: Place, more: object = {}) =>
    createComment(getDb(), { thread, author: cast.member, body, ...(parent ? { parent } : {}), ...more });
  /** A branch from `parent` down, each comment the only answer to the one before. */
  const dig = async (levels: number, parent?: Place) => {
    const made: Place[] = parent ? [parent] : [await comment("0")];
    while (made.length < levels) made.push(await comment(String(made.length), made.at(-1)));
    return made;
  };
  const list = (more: object = {}) =>
    as(cast.observer).threads.listComments({ clubId: cast.club.id, paperId: paper.id, ...more });
  const around = (commentId: string, paperId = paper.id) =>
    as(cast.observer).threads.listAround({ clubId: cast.club.id, paperId, commentId });
  return { ...cast, paper, thread, comment, dig, list, around };
}

const ids = (comments: readonly { id: string }[]) => comments.map(({ id }) => id);

test("what lies deeper than a page shows continues on the pages of its branches", async () => {
  const { dig, list } = await setScene();
  const branch = await dig(20);
  const shown: string[] = [];
  let branchId: string | undefined;
  for (let pages = 0; pages < 5; pages += 1) {
    const { comments } = await list(branchId === undefined ? {} : { branchId });
    shown.push(...ids(comments));
    const last = comments.at(-1);
    const branchPath = branchId === undefined ? null : (comments[0]?.path ?? null);
    if (last === undefined || !continuesElsewhere(last, branchPath)) break;
    expect(comments).toHaveLength(COMMENT_LEVELS_SHOWN);
    branchId = last.id; // which begins the next page
    expect(last.answers).toBe(20 - shown.length + pages);
  }
  expect([...new Set(shown)]).toEqual(ids(branch));
});

test("a link to a deep comment leads to the page of its branch, and to no comment outside of it", async () => {
  const { dig, comment, around } = await setScene();
  const branch = await dig(12);
  await comment("another branch");
  const deep = branch[10];
  const { branchId, comments } = await around(deep?.id ?? "");
  const beginning = branch.find(({ path }) => path === branchPathOf(deep?.path ?? ""));
  expect(branchId).toBe(beginning?.id);
  expect(ids(comments)).toEqual(ids(branch.slice(7)));
  expect(await around(deep?.id ?? "", crypto.randomUUID())).toMatchObject({ movedTo: expect.any(String), branchId });
  const shallow = await around(branch[2]?.id ?? "");
  expect(shallow.branchId).toBeNull();
  expect(ids(shallow.comments.slice(0, 8))).toEqual(ids(branch.slice(0, 8)));
  expect(shallow.comments).toHaveLength(9);
});

test("a folded branch is left out, and the page goes on behind it", async () => {
  const { comment, dig, list } = await setScene();
  const first = await comment("first");
  await dig(4, first);
  const second = await comment("second");
  const page = await list({ limit: 1 });
  expect(page.comments).toMatchObject([{ id: first.id, answers: 3 }]);
  expect(ids((await list({ after: first.path, skipsBranch: true })).comments)).toEqual([second.id]);
  expect(ids((await list({ after: first.path })).comments)).toHaveLength(4);
});

test("by reactions: whole branches, the most reacted first, every comment once over all pages", async () => {
  const { comment, list } = await setScene();
  const tops: Place[] = [];
  for (const reactionCount of [0, 3, 1, 3, 0]) tops.push(await comment("top", undefined, { reactionCount }));
  const below = await comment("below the third", tops[2]);
  await comment("many reactions move no answer", tops[0], { reactionCount: 9 });
  const expected = [tops[1], tops[3], tops[2], below, tops[0], undefined, tops[4]];
  const all = (await list({ order: "reactions" })).comments;
  expect(ids(all)).toEqual(expected.map((one, at) => one?.id ?? all[at]?.id));
  const read: string[] = [];
  let after: string | undefined;
  for (let hasMore = true; hasMore; ) {
    const page = await list({ order: "reactions", limit: 2, ...(after === undefined ? {} : { after }) });
    read.push(...ids(page.comments));
    after = page.comments.at(-1)?.path;
    hasMore = page.hasMore;
  }
  expect(read).toEqual(ids(all));
});

test("a branch of another thread, or of another club, is no page of this one", async () => {
  const { stranger, otherClub, list } = await setScene();
  const thread = await createThread(getDb(), { club: otherClub });
  const theirs = await createComment(getDb(), { thread, author: stranger });
  expect((await list({ branchId: theirs.id })).comments).toEqual([]);
});

test("what is counted below a comment is what is there, after many concurrent posts and deletions", async () => {
  const { club, member, organizer, paper, thread, comment } = await setScene();
  const top = await comment("top");
  const middle = await comment("middle", top);
  const answer = (parentId: string, body: string) =>
    as(member).threads.post({ clubId: club.id, paperId: paper.id, parentId, body, requestKey: crypto.randomUUID() });
  const doomed = await Promise.all([1, 2, 3].map((number) => answer(middle.id, `doomed ${number}`)));
  await Promise.all([
    ...Array.from({ length: 12 }, (_, index) => answer(index % 2 ? top.id : middle.id, `answer ${index}`)),
    ...doomed.map(({ id }) => as(organizer).threads.delete({ clubId: club.id, commentId: id })),
  ]);
  const counted = await getDb().comment.findMany({ where: { threadId: thread.id } });
  for (const one of counted) {
    const visible = counted.filter(
      (other) => other.deletedAt === null && other.path.startsWith(one.path) && other !== one,
    );
    expect({ path: one.path, answers: one.answerCount }).toEqual({ path: one.path, answers: visible.length });
  }
  expect(counted.find(({ id }) => id === top.id)?.answerCount).toBe(13);
});
