import { DomainError } from "@/domain/domain-error";
import { MAX_COMMENTS_PER_THREAD, MAX_DEPTH, SEGMENT_LENGTH } from "./thread-limits";

/**
 * A comment's path is its parent's path and its own number in the thread, in base 36 with leading zeros. Sorted by
 * bytes (COLLATE "C") paths give the tree depth first, and the answers to one comment in the order of their numbers,
 * that is of time: a parent is a prefix of its answers and sorts before them, and at equal width digits sort like
 * numbers.
 */
const wellFormed = new RegExp(`^(?:[0-9a-z]{${SEGMENT_LENGTH}}){1,${MAX_DEPTH}}$`);

/**
 * The path of comment `number` (1, 2, … in the order in which the thread got them) below `parentPath`, or at the top
 * for null. Throws `limit_reached` below the deepest level and when the thread is full.
 */
export function commentPath(parentPath: string | null, number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`${number} is not the number of a comment`);
  if (number > MAX_COMMENTS_PER_THREAD) throw new DomainError("limit_reached", "This thread is full.");
  if (parentPath !== null && depthOf(parentPath) + 1 >= MAX_DEPTH) {
    throw new DomainError(
      "limit_reached",
      `A branch has at most ${MAX_DEPTH} levels. Answer further up, or start a new comment.`,
    );
  }
  return (parentPath ?? "") + number.toString(36).padStart(SEGMENT_LENGTH, "0");
}

/** Whether a text is a path. The empty text is not: it is the thread itself. */
export function isCommentPath(text: string): boolean {
  return wellFormed.test(text);
}

/** The numbers from the top comment down to the comment itself. Throws RangeError for what is no path. */
export function parsePath(path: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at <= depthOf(path) * SEGMENT_LENGTH; at += SEGMENT_LENGTH) {
    numbers.push(Number.parseInt(path.slice(at, at + SEGMENT_LENGTH), 36));
  }
  return numbers;
}

/** Levels above the comment: 0 at the top. Throws RangeError for what is no path. */
export function depthOf(path: string): number {
  if (!isCommentPath(path)) throw new RangeError(`"${path}" is not the path of a comment`);
  return path.length / SEGMENT_LENGTH - 1;
}

/** The path of the comment that this one answers, or null at the top. */
export function parentPathOf(path: string): string | null {
  return depthOf(path) === 0 ? null : path.slice(0, -SEGMENT_LENGTH);
}

/** The paths of all that the comment at `path` answers, from the top down; none for one at the top. */
export function listAncestors(path: string): string[] {
  return Array.from({ length: depthOf(path) }, (_, level) => path.slice(0, (level + 1) * SEGMENT_LENGTH));
}

/** Whether the comment at `path` answers the one at `ancestorPath`, directly or further down. */
export function isBelow(path: string, ancestorPath: string): boolean {
  return path.length > ancestorPath.length && path.startsWith(ancestorPath);
}

/** The least text that sorts after the whole branch of `path`: the branch is `path <= p AND p < afterBranch(path)`. */
export function afterBranch(path: string): string {
  return `${path}~`; // sorts after every digit of base 36
}
