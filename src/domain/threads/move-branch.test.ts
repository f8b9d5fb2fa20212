import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentPath, depthOf, isBelow, parentPathOf } from "./comment-path";
import { type MovedComment, moveBranch } from "./move-branch";
import { MAX_COMMENTS_PER_THREAD } from "./thread-limits";

/** Trees as posting grows them: each comment below an earlier one, or at the top. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((picks) => {
  const made: MovedComment[] = [];
  picks.forEach((pick, index) => {
    const parent = pick % 4 === 0 ? undefined : made[pick % Math.max(1, made.length)];
    made.push({ id: `c${index}`, number: index + 1, path: commentPath(parent?.path ?? null, index + 1) });
  });
  return made;
});
const cases = fc.record({ tree: trees, pick: fc.nat(), lastNumber: fc.nat({ max: 1_000_000 }) });

function branchOf(tree: MovedComment[], pick: number) {
  const root = tree[pick % tree.length];
  const branch = tree.filter(({ path }) => root !== undefined && (path === root.path || isBelow(path, root.path)));
  return { root, branch };
}

describe("a branch that moves", () => {
  test("keeps its shape, with its first comment at the top", () => {
    fc.assert(
      fc.property(cases, ({ tree, pick, lastNumber }) => {
        const { root, branch } = branchOf(tree, pick);
        const moved = moveBranch(branch, lastNumber);
        const idAt = new Map(moved.map(({ path, id }) => [path, id]));
        const oldIdAt = new Map(branch.map(({ path, id }) => [path, id]));
        for (const one of moved) {
          const old = branch.find(({ id }) => id === one.id);
          const parent = parentPathOf(one.path);
          const oldParent = one.id === root?.id ? undefined : oldIdAt.get(parentPathOf(old?.path ?? "") ?? "");
          expect(parent === null ? undefined : idAt.get(parent)).toBe(oldParent);
          expect(depthOf(one.path)).toBe(depthOf(old?.path ?? "") - depthOf(root?.path ?? ""));
        }
      }),
    );
  });

  test("keeps the order of its answers, and takes the next numbers, each once", () => {
    fc.assert(
      fc.property(cases, ({ tree, pick, lastNumber }) => {
        const { branch } = branchOf(tree, pick);
        const moved = moveBranch(branch, lastNumber);
        expect(moved.map(({ number }) => number)).toEqual(branch.map((_, index) => lastNumber + index + 1));
        const inOrder = (comments: MovedComment[]) =>
          comments.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ id }) => id);
        expect(inOrder(moved)).toEqual(inOrder(branch));
      }),
    );
  });

  test("does not fit into a full thread", () => {
    const branch = [{ id: "a", number: 1, path: commentPath(null, 1) }];
    expect(() => moveBranch(branch, MAX_COMMENTS_PER_THREAD)).toThrow(
      expect.objectContaining({ reason: "limit_reached" }),
    );
  });
});
