import { comment as sceneComment } from "@tests/setup/thread-scene";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentPath } from "@/domain/threads/comment-path";
import type { CommentView } from "@/server/threads/comment-rows";
import { placeOf, removeComments } from "./come-and-go";
import { hasPlaceFor, type LoadedComments, putComments, startWith, tombstonesAbove } from "./loaded-comments";
import { addAround, addBehindBranch, addFollowing } from "./more-comments";

const comment = (path: string, isDeleted = false) => sceneComment(path, { id: `id-${path}`, isDeleted });
const at = (...numbers: number[]) =>
  comment(numbers.reduce<string>((path, number) => commentPath(path || null, number), ""));
const paths = ({ comments }: LoadedComments) => comments.map(({ path }) => path);
const idOf = ({ id }: CommentView) => id;

/** What the server's procedures answer for a thread of these comments. */
function serve(thread: CommentView[], pageSize: number) {
  const sorted = thread.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const pageOf = (from: CommentView[]) => ({ comments: from.slice(0, pageSize), hasMore: from.length > pageSize });
  return {
    sorted,
    after: (path: string) => pageOf(sorted.filter((one) => one.path > path)),
    around: (target: CommentView) => {
      const { comments, hasMore } = pageOf(sorted.filter((one) => one.path >= target.path));
      const above = sorted.filter((one) => one !== target && target.path.startsWith(one.path));
      return { comments: [...above, ...comments], hasMore };
    },
  };
}

const threads = fc.array(fc.nat(), { minLength: 1, maxLength: 50 }).map((parents) => {
  const made: CommentView[] = [];
  parents.forEach((pick, index) => {
    const parent = pick % 3 === 0 ? undefined : made[pick % Math.max(1, made.length)];
    made.push(comment(commentPath(parent?.path ?? null, index + 1)));
  });
  return made;
});

describe("whatever order gaps are filled in", () => {
  test("the thread is whole at the end: in order, nothing missing, nothing twice, no gap left", () => {
    fc.assert(
      fc.property(threads, fc.array(fc.nat(), { maxLength: 5 }), fc.nat(), (thread, links, pick) => {
        const server = serve(thread, 4);
        let loaded = startWith(server.after(""));
        for (const link of links) {
          const target = thread[link % thread.length];
          if (target) loaded = addAround(loaded, target.id, server.around(target));
        }
        for (let round = 0; loaded.gaps.size > 0; round += 1) {
          expect(round).toBeLessThan(200);
          const gaps = loaded.comments.filter(({ id }) => loaded.gaps.has(id));
          const gap = gaps[(pick + round) % gaps.length];
          if (gap) loaded = addFollowing(loaded, gap.id, server.after(gap.path));
        }
        expect(paths(loaded)).toEqual(server.sorted.map(({ path }) => path));
      }),
    );
  });

  test("what is missing is always in a gap, and a comment outside of gaps has its place", () => {
    fc.assert(
      fc.property(threads, fc.array(fc.nat(), { maxLength: 4 }), (thread, links) => {
        const server = serve(thread, 3);
        let loaded = startWith(server.after(""));
        for (const link of links) {
          const target = thread[link % thread.length];
          if (target) loaded = addAround(loaded, target.id, server.around(target));
        }
        const known = new Set(paths(loaded));
        for (const one of thread) if (!known.has(one.path)) expect(hasPlaceFor(loaded, one)).toBe(false);
      }),
    );
  });
});

test("a page that ends the thread closes the gap", () => {
  const loaded = startWith({ comments: [at(1), at(2)], hasMore: true });
  expect(loaded.gaps).toEqual(new Map([[idOf(at(2)), null]]));
  const whole = addFollowing(loaded, idOf(at(2)), { comments: [], hasMore: false });
  expect(whole.gaps.size).toBe(0);
});

test("the viewer's own comment at the end of a long thread is there, with the gap before it", () => {
  const loaded = putComments(startWith({ comments: [at(1), at(2)], hasMore: true }), [at(9)]);
  expect(paths(loaded)).toEqual([at(1), at(2), at(9)].map(({ path }) => path));
  const filled = addFollowing(loaded, idOf(at(2)), { comments: [at(3), at(9)], hasMore: false });
  expect(filled.gaps.size).toBe(0);
  expect(paths(filled)).toHaveLength(4);
});

test("places: after the last of what it answers, or at the end", () => {
  const loaded = startWith({ comments: [at(1), at(1, 2), at(3)], hasMore: false });
  expect(placeOf(loaded, at(1, 4))).toEqual({ afterId: idOf(at(1, 2)), isLast: false });
  expect(placeOf(loaded, at(4))).toEqual({ afterId: idOf(at(3)), isLast: true });
  expect(placeOf(startWith({ comments: [], hasMore: false }), at(1))).toEqual({ afterId: null, isLast: true });
});

test("taking out the comment before a gap leaves the gap", () => {
  const loaded = startWith({ comments: [at(1), at(2)], hasMore: true });
  expect(removeComments(loaded, new Set([idOf(at(2))]))).toEqual({
    comments: [at(1)],
    gaps: new Map([[idOf(at(1)), null]]),
    order: null,
  });
});

test("the tombstones that a comment answers", () => {
  const loaded = startWith({
    comments: [comment(at(1).path, true), at(1, 2), comment(at(1, 2, 3).path, true), at(1, 2, 3, 4)],
    hasMore: false,
  });
  expect(tombstonesAbove(loaded, idOf(at(1, 2, 3, 4)))).toEqual([idOf(at(1)), idOf(at(1, 2, 3))]);
});

describe("a folded branch that is not here to its end", () => {
  const thread = [at(1), at(1, 2), at(1, 3), at(1, 4), at(5), at(6)];
  const behind = { comments: [at(5), at(6)], hasMore: false };

  test("is passed by: what follows it comes, what is in it goes on missing", () => {
    const folded = addBehindBranch(startWith({ comments: [at(1), at(1, 2)], hasMore: true }), idOf(at(1)), behind);
    expect(paths(folded)).toEqual([at(1), at(1, 2), at(5), at(6)].map(({ path }) => path));
    expect(hasPlaceFor(folded, at(1, 3))).toBe(false);
    expect(hasPlaceFor(folded, at(5, 7))).toBe(true);
    const whole = addFollowing(folded, idOf(at(1, 2)), { comments: [at(1, 3), at(1, 4), at(5)], hasMore: true });
    expect(paths(whole)).toEqual(thread.map(({ path }) => path));
    expect(whole.gaps.size).toBe(0);
  });

  test("a comment that comes in right behind it has its place, since nothing is missing there", () => {
    const start = addBehindBranch(startWith({ comments: [at(1), at(1, 2)], hasMore: true }), idOf(at(1)), {
      comments: [],
      hasMore: false,
    });
    expect(hasPlaceFor(start, at(9))).toBe(true);
    expect(hasPlaceFor(start, at(1, 3))).toBe(false);
  });

  test("a page of the branch that does not reach its end leaves a gap that ends with the branch", () => {
    const folded = addBehindBranch(startWith({ comments: [at(1), at(1, 2)], hasMore: true }), idOf(at(1)), behind);
    const further = addFollowing(folded, idOf(at(1, 2)), { comments: [at(1, 3)], hasMore: true });
    expect(further.gaps).toEqual(new Map([[idOf(at(1, 3)), `${at(1).path}~`]]));
  });
});

describe("read by reactions", () => {
  const start = startWith({ comments: [at(3), at(3, 5), at(1)], hasMore: true }, true);

  test("branches are in the server's order, a further page behind", () => {
    const more = addFollowing(start, idOf(at(1)), { comments: [at(1, 4), at(2)], hasMore: false });
    expect(paths(more)).toEqual([at(3), at(3, 5), at(1), at(1, 4), at(2)].map(({ path }) => path));
    expect(more.gaps.size).toBe(0);
  });

  test("an answer goes to its branch, a new comment at the end, where that is known", () => {
    expect(paths(putComments(start, [at(3, 6)]))).toEqual([at(3), at(3, 5), at(3, 6), at(1)].map(({ path }) => path));
    expect(hasPlaceFor(start, at(7))).toBe(false);
    const whole = addFollowing(start, idOf(at(1)), { comments: [], hasMore: false });
    expect(placeOf(whole, at(7))).toEqual({ afterId: idOf(at(1)), isLast: true });
  });
});
