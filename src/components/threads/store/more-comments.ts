import type { CommentView } from "@/server/threads/comment-rows";
import { endOfGapAt, has, type LoadedComments, merge, type Page, putComments, reaches } from "./loaded-comments";
import { keyOf, rankTops } from "./place-order";

// How further pages of a thread join what is here. Fetched with the first of them.

/** Behind everything that hangs on the comment at this place. */
const behindBranch = (key: string) => `${key}~`;

/** Adds what follows the comment `afterId` without a gap, as a page of the thread gives it. */
export function addFollowing(loaded: LoadedComments, afterId: string, page: Page): LoadedComments {
  const after = loaded.comments.find(({ id }) => id === afterId);
  return after === undefined ? loaded : addRun(loaded, keyOf(loaded.order, after.path), page);
}

/** Adds what follows behind the whole branch of the comment `afterId`: what is missing in the branch goes on missing. */
export function addBehindBranch(loaded: LoadedComments, afterId: string, page: Page): LoadedComments {
  const after = loaded.comments.find(({ id }) => id === afterId);
  if (after === undefined) return loaded;
  const end = behindBranch(keyOf(loaded.order, after.path));
  const holder = loaded.comments.findLast(({ path }) => keyOf(loaded.order, path) < end);
  const gaps = new Map(loaded.gaps);
  if (holder !== undefined && reaches(gaps.get(holder.id), end)) gaps.set(holder.id, end);
  return addRun({ ...loaded, gaps }, end, page);
}

/**
 * Adds a comment with those that it answers and those that follow it: before the comment gaps stay, behind it there is
 * none.
 */
export function addAround(loaded: LoadedComments, commentId: string, page: Page): LoadedComments {
  const at = page.comments.findIndex(({ id }) => id === commentId);
  const target = page.comments[at];
  if (target === undefined) return loaded;
  const withAnswered = putComments(
    loaded,
    page.comments.slice(0, at).filter(({ id }) => !has(loaded, id)),
  );
  return addRun(withAnswered, keyOf(loaded.order, target.path), { ...page, comments: page.comments.slice(at) });
}

/** `page` is all there is from `fromKey` to its last comment, and to the end of the thread unless it has more. */
function addRun(before: LoadedComments, fromKey: string, { comments, hasMore }: Page): LoadedComments {
  const loaded = before.order === null ? before : { ...before, order: rankTops(before.order, comments) };
  const key = ({ path }: CommentView) => keyOf(loaded.order, path);
  const last = comments.at(-1);
  const isFilled = (place: string) => place >= fromKey && (!hasMore || last === undefined || place < key(last));
  const gaps = new Map(loaded.gaps);
  for (const comment of loaded.comments) {
    if (gaps.has(comment.id) && isFilled(key(comment))) gaps.delete(comment.id);
  }
  if (hasMore && last !== undefined && !has(loaded, last.id)) gaps.set(last.id, endOfGapAt(loaded, key(last)));
  return { ...loaded, comments: merge(loaded, comments), gaps };
}
