import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchPathOf, continuesElsewhere, deepestShown } from "./branch-page";
import { commentPath, depthOf } from "./comment-path";
import { COMMENT_LEVELS_SHOWN, MAX_DEPTH } from "./thread-limits";

/** The path of a comment `depth` levels below the top. */
function pathAt(depth: number): string {
  let path = commentPath(null, 1);
  for (let level = 1; level <= depth; level += 1) path = commentPath(path, level + 1);
  return path;
}

const depths = fc.integer({ min: 0, max: MAX_DEPTH - 1 });

describe("pages of a branch", () => {
  test.each([
    [0, null],
    [1, null],
    [7, null],
    [8, 7],
    [14, 7],
    [15, 14],
    [60, 56],
  ])("a comment at level %i is on the page of level %s", (depth, branch) => {
    expect(branchPathOf(pathAt(depth))).toBe(branch === null ? null : pathAt(branch));
  });

  test("every comment is on its page, and the page's first comment above it", () => {
    fc.assert(
      fc.property(depths, (depth) => {
        const path = pathAt(depth);
        const branch = branchPathOf(path);
        expect(depth).toBeLessThanOrEqual(deepestShown(branch));
        if (branch !== null) {
          expect(path.startsWith(branch)).toBe(true);
          expect(path).not.toBe(branch);
        }
      }),
    );
  });

  test("going on from the last level of a page comes to all that lies deeper, without a gap", () => {
    let branch: string | null = null;
    const seen = new Set<number>();
    for (let page = 0; page < MAX_DEPTH; page += 1) {
      const from: number = branch === null ? 0 : depthOf(branch);
      const last = Math.min(deepestShown(branch), MAX_DEPTH - 1);
      for (let depth = from; depth <= last; depth += 1) seen.add(depth);
      if (last === MAX_DEPTH - 1) break;
      expect(continuesElsewhere({ path: pathAt(last), answers: 1 }, branch)).toBe(true);
      branch = pathAt(last);
      expect(branchPathOf(pathAt(last + 1))).toBe(branch);
    }
    expect(seen.size).toBe(MAX_DEPTH);
  });

  test("a branch that ends goes on nowhere, and one further up goes on where it is", () => {
    const last = pathAt(COMMENT_LEVELS_SHOWN - 1);
    expect(continuesElsewhere({ path: last, answers: 0 }, null)).toBe(false);
    expect(continuesElsewhere({ path: pathAt(3), answers: 9 }, null)).toBe(false);
  });
});
