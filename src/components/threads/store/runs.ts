import type { ShownComment } from "./folded-branches";

/**
 * Comments that follow each other and are mounted, or unmounted, together: some screens of them. Where a run begins is said
 * by the comments themselves, so that one that comes in or goes changes its own run and not all that follow.
 */
export interface Run {
  /** Of its first comment. */
  id: string;
  items: readonly ShownComment[];
}

/** Heights in pixels of the unmounted runs, by their ids: a space of that height keeps their place. */
export type UnmountedRuns = ReadonlyMap<string, number>;

export const runElementId = (runId: string) => `run-${runId}`;

/** About as many comments as a run has: two to four screens, few enough to draw within a frame or two. */
const DEFAULT_LENGTH = 32;
/** Numbers can happen to lie so that no run would begin for long. */
const MAX_LENGTH = 3 * DEFAULT_LENGTH;

export function splitRuns(shown: readonly ShownComment[]): Run[] {
  const runs: Run[] = [];
  let items: ShownComment[] = [];
  for (const item of shown) {
    if (items.length === 0 || item.comment.number % DEFAULT_LENGTH === 0 || items.length >= MAX_LENGTH) {
      items = [];
      runs.push({ id: item.comment.id, items });
    }
    items.push(item);
  }
  return runs;
}
