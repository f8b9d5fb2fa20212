import { commentPath, depthOf, parentPathOf } from "./comment-path";

export interface MovedComment {
  id: string;
  number: number;
  path: string;
}

/**
 * Where the comments of a branch are once it is at the top of a thread that has given `lastNumber` numbers: numbered on
 * in the order of their old numbers, with the same shape. The branch's first comment is the one with the shortest path.
 * Throws `limit_reached` when the thread has no room for them.
 */
export function moveBranch(branch: readonly MovedComment[], lastNumber: number): MovedComment[] {
  const root = branch.reduce<MovedComment | null>(
    (least, one) => (least === null || one.path.length < least.path.length ? one : least),
    null,
  );
  const moved = new Map<string, string>();
  // A comment's number is above its parent's, so the parent has its place before.
  return branch
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, path }, index) => {
      const number = lastNumber + index + 1;
      const above = path === root?.path ? null : (moved.get(parentPathOf(path) ?? "") ?? null);
      if (above === null && path !== root?.path) {
        throw new RangeError(`the comment at ${path}, ${depthOf(path)} levels down, is not of the branch`);
      }
      const place = commentPath(above, number);
      moved.set(path, place);
      return { id, number, path: place };
    });
}
