import type { CommentView } from "@/server/threads/comment-rows";
import { type LoadedComments, putComments, startWith } from "./loaded-comments";
import { keyOf } from "./place-order";
import type { ThreadPage, ThreadSource } from "./thread-source";

/** As many as the server gives at once, by pages and by ids. */
const MAX_PAGE_SIZE = 100;
const MAX_IDS_PER_REQUEST = 50;

interface ReadAgain {
  page: ThreadPage;
  found: CommentView[];
  /** Whether the thread goes on behind the last comment that was here, further than was read. */
  hasMore: boolean;
}

/**
 * Everything that is now where the page has comments, and nothing of what it has left out: a page that was away long
 * is brought up to date where its reader is, instead of being begun anew. `page` is the thread's beginning, read first.
 */
export async function readAgain(source: ThreadSource, loaded: LoadedComments): Promise<ReadAgain> {
  const key = ({ path }: CommentView) => keyOf(loaded.order, path);
  const page = await source.listComments({ limit: MAX_PAGE_SIZE });
  const found = new Map<string, CommentView>();
  const [beginning = [], ...others] = runsOf(loaded);

  /** Reads on until the run's end, and no further. Whether the thread goes on behind what was taken. */
  const follow = async (run: readonly CommentView[], first: Pick<ThreadPage, "comments" | "hasMore">) => {
    const end = run.at(-1);
    for (let { comments, hasMore } = first; ; ) {
      const last = comments.at(-1);
      const isPast = last === undefined || end === undefined || key(last) >= key(end);
      // Where the thread is here to its end, what is new behind it belongs to it, as far as it was read.
      for (const comment of comments) found.set(comment.id, comment);
      if (!hasMore || isPast) return hasMore;
      ({ comments, hasMore } = await source.listComments({ after: last.path, limit: MAX_PAGE_SIZE }));
    }
  };
  let hasMore = await follow(beginning, page);
  for (const run of others) {
    const [first] = run;
    if (first === undefined) continue;
    hasMore = await follow(run, await source.listComments({ after: first.path, limit: MAX_PAGE_SIZE }));
  }
  const firsts = others.flatMap(([first]) => (first === undefined ? [] : [first.id]));
  for (let at = 0; at < firsts.length; at += MAX_IDS_PER_REQUEST) {
    for (const comment of await source.getComments(firsts.slice(at, at + MAX_IDS_PER_REQUEST)))
      found.set(comment.id, comment);
  }
  return { page, found: [...found.values()], hasMore };
}

/**
 * What is here by now, with a way on behind what was here `before` it was read again; where that was nothing, the
 * beginning.
 */
export function joinRead(
  now: LoadedComments,
  before: LoadedComments,
  { page, hasMore }: ReadAgain,
  byReactions = false,
): LoadedComments {
  const last = before.comments.at(-1);
  if (last === undefined) return putComments(startWith(page, byReactions), now.comments);
  return hasMore && !now.gaps.has(last.id) ? { ...now, gaps: new Map(now.gaps).set(last.id, null) } : now;
}

/** The comments that follow each other without a gap. */
function runsOf({ comments, gaps }: LoadedComments): CommentView[][] {
  const runs: CommentView[][] = [[]];
  for (const comment of comments) {
    runs.at(-1)?.push(comment);
    if (gaps.has(comment.id)) runs.push([]);
  }
  return runs.filter((run, index) => index === 0 || run.length > 0);
}
