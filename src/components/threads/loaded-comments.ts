import type { CommentView } from "@/server/threads/comment-rows";

/**
 * The part of a thread that this page has: comments in the order of their paths, and after which of them there may be
 * more. A thread that is there whole has no gaps; a link into a long one leaves gaps before and after what it shows.
 */
export interface LoadedComments {
  readonly comments: readonly CommentView[];
  /** Ids of comments behind which others may stand that are not here. */
  readonly gapsAfter: ReadonlySet<string>;
}

interface Page {
  comments: readonly CommentView[];
  hasMore: boolean;
}

/** A thread from its beginning. */
export function startWith(page: Page): LoadedComments {
  const last = page.comments.at(-1);
  return { comments: page.comments, gapsAfter: new Set(page.hasMore && last ? [last.id] : []) };
}

/** Adds what follows the comment `afterId` without a gap, as a page of the thread gives it. */
export function addFollowing(loaded: LoadedComments, afterId: string, page: Page): LoadedComments {
  const after = loaded.comments.find(({ id }) => id === afterId);
  return after === undefined ? loaded : addRun(loaded, after.path, page);
}

/** Adds a comment with those that it answers and those that follow it: before the comment gaps stay, behind it there is none. */
export function addAround(loaded: LoadedComments, commentId: string, page: Page): LoadedComments {
  const at = page.comments.findIndex(({ id }) => id === commentId);
  const target = page.comments[at];
  if (target === undefined) return loaded;
  const answered = page.comments.slice(0, at).filter(({ id }) => !has(loaded, id));
  const withAnswered = {
    comments: merge(loaded.comments, answered),
    gapsAfter: new Set([...loaded.gapsAfter, ...answered.map(({ id }) => id)]),
  };
  return addRun(withAnswered, target.path, { ...page, comments: page.comments.slice(at) });
}

/** `page` is all there is from `fromPath` to its last comment, and to the end of the thread unless it has more. */
function addRun(loaded: LoadedComments, fromPath: string, { comments, hasMore }: Page): LoadedComments {
  const last = comments.at(-1);
  const isFilled = (path: string) => path >= fromPath && (!hasMore || last === undefined || path < last.path);
  const gaps = loaded.comments
    .filter(({ id, path }) => loaded.gapsAfter.has(id) && !isFilled(path))
    .map(({ id }) => id);
  if (hasMore && last !== undefined && !has(loaded, last.id)) gaps.push(last.id);
  return { comments: merge(loaded.comments, comments), gapsAfter: new Set(gaps) };
}

/** Whether the comment's place is among what is here, rather than somewhere in a gap. */
export function hasPlaceFor(loaded: LoadedComments, { path }: CommentView): boolean {
  const before = loaded.comments.findLast((comment) => comment.path < path);
  return before === undefined || !loaded.gapsAfter.has(before.id);
}

/** The comment that would stand right before this one, and whether it would be the last of all. */
export function placeOf(loaded: LoadedComments, { path }: CommentView): { afterId: string | null; isLast: boolean } {
  const before = loaded.comments.findLast((comment) => comment.path < path);
  return { afterId: before?.id ?? null, isLast: before === undefined || before === loaded.comments.at(-1) };
}

/** Puts comments in, or in place of what stood under their ids. One put into a gap has gaps on both its sides. */
export function putComments(loaded: LoadedComments, comments: readonly CommentView[]): LoadedComments {
  const inGaps = comments.filter((comment) => !has(loaded, comment.id) && !hasPlaceFor(loaded, comment));
  return {
    comments: merge(loaded.comments, comments),
    gapsAfter: new Set([...loaded.gapsAfter, ...inGaps.map(({ id }) => id)]),
  };
}

/** Takes comments out. A gap behind one of them is then behind the one before. */
export function removeComments(loaded: LoadedComments, ids: ReadonlySet<string>): LoadedComments {
  const comments: CommentView[] = [];
  const gapsAfter = new Set<string>();
  for (const comment of loaded.comments) {
    if (!ids.has(comment.id)) comments.push(comment);
    const holder = comments.at(-1);
    if (holder !== undefined && loaded.gapsAfter.has(comment.id)) gapsAfter.add(holder.id);
  }
  return { comments, gapsAfter };
}

/** Deleted comments that this one hangs on: with it they may vanish. */
export function tombstonesAbove(loaded: LoadedComments, commentId: string): string[] {
  const target = loaded.comments.find(({ id }) => id === commentId);
  if (target === undefined) return [];
  return loaded.comments
    .filter(({ path, isDeleted }) => isDeleted && path !== target.path && target.path.startsWith(path))
    .map(({ id }) => id);
}

export function has(loaded: LoadedComments, commentId: string): boolean {
  return loaded.comments.some(({ id }) => id === commentId);
}

/** Paths are ASCII, so comparing strings compares bytes, as the database does. */
function merge(known: readonly CommentView[], added: readonly CommentView[]): CommentView[] {
  const byId = new Map(known.map((comment) => [comment.id, comment]));
  for (const comment of added) byId.set(comment.id, comment);
  return [...byId.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
