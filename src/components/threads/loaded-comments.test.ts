import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentPath } from "@/domain/threads/comment-path";
import type { CommentView } from "@/server/threads/comment-rows";
import {
  addAround,
  addFollowing,
  hasPlaceFor,
  type LoadedComments,
  placeOf,
  putComments,
  removeComments,
  startWith,
  tombstonesAbove,
} from "./loaded-comments";

function comment(path: string, isDeleted = false): CommentView {
  return {
    id: `id-${path}`,
    path,
    parentId: null,
    depth: path.length / 5 - 1,
    author: null,
    html: "",
    createdAt: "",
    editedAt: null,
    isDeleted,
    number: 0,
    hiddenReason: null,
    answers: 0,
    reactions: [],
    question: null,
    anchor: null,
    canReply: true,
    canEdit: false,
    canDelete: false,
  };
}

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
        for (let round = 0; loaded.gapsAfter.size > 0; round += 1) {
          expect(round).toBeLessThan(200);
          const gaps = loaded.comments.filter(({ id }) => loaded.gapsAfter.has(id));
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
  expect(loaded.gapsAfter).toEqual(new Set([idOf(at(2))]));
  const whole = addFollowing(loaded, idOf(at(2)), { comments: [], hasMore: false });
  expect(whole.gapsAfter.size).toBe(0);
});

test("one's own comment at the end of a long thread stands there, with the gap before it", () => {
  const loaded = putComments(startWith({ comments: [at(1), at(2)], hasMore: true }), [at(9)]);
  expect(paths(loaded)).toEqual([at(1), at(2), at(9)].map(({ path }) => path));
  const filled = addFollowing(loaded, idOf(at(2)), { comments: [at(3), at(9)], hasMore: false });
  expect(filled.gapsAfter.size).toBe(0);
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
    gapsAfter: new Set([idOf(at(1))]),
  });
});

test("the tombstones that a comment hangs on", () => {
  const loaded = startWith({
    comments: [comment(at(1).path, true), at(1, 2), comment(at(1, 2, 3).path, true), at(1, 2, 3, 4)],
    hasMore: false,
  });
  expect(tombstonesAbove(loaded, idOf(at(1, 2, 3, 4)))).toEqual([idOf(at(1)), idOf(at(1, 2, 3))]);
});
