import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterBranch, commentPath, depthOf, isBelow, isCommentPath, parentPathOf, parsePath } from "./comment-path";
import { MAX_COMMENTS_PER_THREAD, MAX_DEPTH } from "./thread-limits";

/** As COLLATE "C" compares. Node's default sort compares UTF-16 units, which is the same for ASCII. */
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe("commentPath", () => {
  test.each([
    [null, 1, "00001"],
    [null, 35, "0000z"],
    [null, 36, "00010"],
    ["00001", 2, "0000100002"],
    [null, MAX_COMMENTS_PER_THREAD, "zzzzz"],
  ])("below %j number %i is at %s", (parent, number, path) => {
    expect(commentPath(parent, number)).toBe(path);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is not the number of a comment", (number) => {
    expect(() => commentPath(null, number)).toThrow(RangeError);
  });

  test("a full thread refuses", () => {
    expect(() => commentPath(null, MAX_COMMENTS_PER_THREAD + 1)).toThrow(
      expect.objectContaining({ reason: "limit_reached" }),
    );
  });

  test("the deepest level takes no answers", () => {
    let path = commentPath(null, 1);
    for (let number = 2; number <= MAX_DEPTH; number += 1) path = commentPath(path, number);
    expect(depthOf(path)).toBe(MAX_DEPTH - 1);
    expect(isCommentPath(path)).toBe(true);
    expect(() => commentPath(path, MAX_DEPTH + 1)).toThrow(expect.objectContaining({ reason: "limit_reached" }));
  });
});

describe("what is no path", () => {
  test.each([
    "",
    "0000",
    "000001",
    "0000A",
    "0000_",
    "00001 ",
    "00001\n",
    "00001~",
    "é0001",
    "00001".repeat(MAX_DEPTH + 1),
  ])("%j", (text) => {
    expect(isCommentPath(text)).toBe(false);
    expect(() => depthOf(text)).toThrow(RangeError);
    expect(() => parsePath(text)).toThrow(RangeError);
  });
});

/**
 * A thread as it grows: each comment answers an earlier one, or none. Numbers start at any place, to cross digit
 * borders.
 */
const threads = fc.record({
  first: fc.constantFrom(1, 30, 1290, 46_650, MAX_COMMENTS_PER_THREAD - 60),
  parents: fc.array(fc.option(fc.nat(), { freq: 3 }), { minLength: 1, maxLength: 60 }),
});

interface Comment {
  path: string;
  parent: Comment | null;
  answers: Comment[];
}

function grow({ first, parents }: { first: number; parents: (number | null)[] }): Comment[] {
  const comments: Comment[] = [];
  parents.forEach((pick, index) => {
    const parent = pick === null ? null : (comments[pick % Math.max(1, comments.length)] ?? null);
    const comment: Comment = { path: commentPath(parent?.path ?? null, first + index), parent, answers: [] };
    parent?.answers.push(comment);
    comments.push(comment);
  });
  return comments;
}

const depthFirst = (comments: Comment[]): string[] =>
  comments.flatMap((comment) => [comment.path, ...depthFirst(comment.answers)]);

describe("for any thread", () => {
  test("paths sorted by bytes give the tree depth first, answers in order of time", () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const comments = grow(thread);
        const sorted = comments.map(({ path }) => path).sort(byBytes);
        expect(sorted).toEqual(depthFirst(comments.filter(({ parent }) => parent === null)));
      }),
    );
  });

  test("paths are unique, know their numbers, depth and parent", () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const comments = grow(thread);
        expect(new Set(comments.map(({ path }) => path)).size).toBe(comments.length);
        comments.forEach(({ path, parent }, index) => {
          expect(parsePath(path).at(-1)).toBe(thread.first + index);
          expect(parsePath(path).slice(0, -1)).toEqual(parent ? parsePath(parent.path) : []);
          expect(depthOf(path)).toBe(parent ? depthOf(parent.path) + 1 : 0);
          expect(parentPathOf(path)).toBe(parent?.path ?? null);
        });
      }),
    );
  });

  test("a branch is exactly the range from its path to afterBranch", () => {
    fc.assert(
      fc.property(threads, fc.nat(), (thread, pick) => {
        const paths = grow(thread).map(({ path }) => path);
        const root = paths[pick % paths.length] ?? "";
        const inRange = paths.filter((path) => byBytes(root, path) <= 0 && byBytes(path, afterBranch(root)) < 0);
        expect(inRange).toEqual(paths.filter((path) => path === root || isBelow(path, root)));
      }),
    );
  });
});
