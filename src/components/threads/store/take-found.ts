import type { CommentView } from "@/server/threads/comment-rows";
import { placeOf, removeComments } from "./come-and-go";
import { isHidden } from "./folded-branches";
import { hasPlaceFor, putComments } from "./loaded-comments";
import { isOnPage } from "./page-bounds";
import type { ThreadState, ThreadView } from "./thread-state";

type Answer = { requested: readonly string[]; found: readonly CommentView[]; view: ThreadView };

/**
 * The state of a page after some comments were fetched: what it did not find is gone, what is here already
 * is changed in its place, and what is new comes in where nothing that is read moves by it, and waits otherwise.
 * `countAnew`: the comments that show how many hang on them, and on which something new does.
 */
export function takeFound(state: ThreadState, { requested, found, view }: Answer) {
  const { folded, facts } = state;
  const branchPath = view.branchPath ?? null;
  const foundIds = new Set(found.map(({ id }) => id));
  const gone = new Set(requested.filter((id) => !foundIds.has(id)));
  const remaining = removeComments(state.loaded, gone);
  const here = new Set(remaining.comments.map(({ id }) => id));
  // What is here already moves nothing, and comes in at once: after a long absence it is thousands.
  let loaded = putComments(
    remaining,
    found.filter(({ id }) => here.has(id)),
  );
  let waiting = state.waiting.filter(({ id }) => !gone.has(id) && !foundIds.has(id));
  const fresh = found.filter(({ id }) => !here.has(id)).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const comment of fresh) {
    if (!isOnPage(comment.path, branchPath)) continue;
    if (!hasPlaceFor(loaded, comment)) continue; // in a gap: it comes when the gap is filled
    const isUnseen = isHidden(loaded, folded, comment);
    if (isUnseen || view.mayInsert(placeOf(loaded, comment))) loaded = putComments(loaded, [comment]);
    else waiting = [...waiting, comment];
  }
  const lastNumber = Math.max(facts.lastNumber, ...found.map(({ number }) => number));
  const countAnew = fresh.flatMap((comment) => branchesAbove(state, comment, branchPath));
  return { loaded, waiting, facts: { ...facts, lastNumber }, countAnew };
}

/** Those that show how many hang on them: folded ones, and ones that go on elsewhere. */
function branchesAbove({ loaded, folded }: ThreadState, { path }: CommentView, branchPath: string | null): string[] {
  const isElsewhere = !isOnPage(path, branchPath);
  return loaded.comments
    .filter((above) => above.path !== path && path.startsWith(above.path))
    .filter(({ id }) => folded.has(id) || isElsewhere)
    .map(({ id }) => id);
}
