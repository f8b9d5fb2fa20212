import type { CommentView } from "@/server/threads/comment-rows";
import { keyOf, type PlaceOrder, rankTops } from "./place-order";

/**
 * The part of a thread that this page has: comments in the order in which they are shown, and after which of them there may
 * be more. A thread that is there whole has no gaps; a link into a long one leaves gaps before and after what it shows.
 */
export interface LoadedComments {
  readonly comments: readonly CommentView[];
  /**
   * Behind which comments there may be others that are not here, and the place before which that ends; null: it ends at
   * the next comment that is here.
   */
  readonly gaps: ReadonlyMap<string, string | null>;
  readonly order: PlaceOrder;
}

export interface Page {
  comments: readonly CommentView[];
  hasMore: boolean;
}

/** A thread from its beginning. */
export function startWith(page: Page, byReactions = false): LoadedComments {
  const order: PlaceOrder = byReactions ? rankTops(new Map(), page.comments) : null;
  const last = page.comments.at(-1);
  return { comments: page.comments, gaps: new Map(page.hasMore && last ? [[last.id, null]] : []), order };
}

/** Whether the comment's place is among what is here, rather than somewhere in a gap. */
export function hasPlaceFor(loaded: LoadedComments, { path }: CommentView): boolean {
  const place = keyOf(loaded.order, path);
  const before = loaded.comments.findLast((comment) => keyOf(loaded.order, comment.path) < place);
  return before === undefined || !reaches(loaded.gaps.get(before.id), place);
}

/** Puts comments in, or in place of those with their ids. One put into a gap has gaps on both its sides. */
export function putComments(loaded: LoadedComments, comments: readonly CommentView[]): LoadedComments {
  const gaps = new Map(loaded.gaps);
  const here = new Set(loaded.comments.map(({ id }) => id));
  for (const comment of comments) {
    if (here.has(comment.id) || hasPlaceFor(loaded, comment)) continue;
    gaps.set(comment.id, endOfGapAt(loaded, keyOf(loaded.order, comment.path)));
  }
  return { ...loaded, comments: merge(loaded, comments), gaps };
}

/** Deleted comments that this one hangs on: with it they may vanish. */
export function tombstonesAbove(loaded: LoadedComments, commentId: string): string[] {
  return answeredBy(loaded, commentId).flatMap(({ id, isDeleted }) => (isDeleted ? id : []));
}

/** The comments that this one hangs on, from the top. */
export function answeredBy(loaded: LoadedComments, commentId: string): CommentView[] {
  const target = loaded.comments.find(({ id }) => id === commentId);
  if (target === undefined) return [];
  return loaded.comments.filter(({ path }) => path !== target.path && target.path.startsWith(path));
}

export function has(loaded: LoadedComments, commentId: string): boolean {
  return loaded.comments.some(({ id }) => id === commentId);
}

/** Whether a gap that ends at `end` (undefined: there is none) holds the place. */
export function reaches(end: string | null | undefined, place: string): boolean {
  return end === null || (end !== undefined && place < end);
}

/** Where the gap ends in which the place lies. */
export function endOfGapAt({ comments, gaps, order }: LoadedComments, place: string): string | null {
  const holder = comments.findLast(({ path }) => keyOf(order, path) < place);
  const end = holder === undefined ? null : (gaps.get(holder.id) ?? null);
  return end !== null && place < end ? end : null;
}

/** What is here with what came, each once and in its place. */
export function merge({ comments, order }: LoadedComments, added: readonly CommentView[]): CommentView[] {
  const byId = new Map([...comments, ...added].map((comment) => [comment.id, comment]));
  // What is there is in order, and so is what is added: sorting two such runs hardly costs more than walking them.
  return [...byId.values()].sort((a, b) => (keyOf(order, a.path) < keyOf(order, b.path) ? -1 : 1));
}
