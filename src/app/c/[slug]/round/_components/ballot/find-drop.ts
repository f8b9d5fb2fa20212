/** Where a dragged paper would be dropped: before the one that is `index`-th of the ranked others, or off the ranking. */
export type Drop = { kind: "rank"; index: number } | { kind: "leaveOut" };

/** What the dragged row is measured against, in pixels from the top of the page. */
export type DropMeasures = {
  /** The middles of the other ranked rows, from the top down. */
  middles: readonly number[];
  /** The line below which papers are not ranked. */
  divider: number;
};

export function findDrop(y: number, { middles, divider }: DropMeasures): Drop {
  if (y > divider) return { kind: "leaveOut" };
  return { kind: "rank", index: middles.filter((middle) => middle < y).length };
}

/** So near an edge of the window the page begins to move along; the lower one is under a phone's tabs. */
const EDGE_TOP_PX = 72;
const EDGE_BOTTOM_PX = 120;
/** At the very edge, in a frame: a screen's height in a second. */
const MAX_SCROLL_PX = 14;

/** By how much the page scrolls in a frame while something is dragged to `y` of a window `height` high. */
export function scrollStep(y: number, height: number): number {
  const above = EDGE_TOP_PX - y;
  const below = y - (height - EDGE_BOTTOM_PX);
  if (above > 0) return -Math.ceil((Math.min(above, EDGE_TOP_PX) / EDGE_TOP_PX) * MAX_SCROLL_PX);
  if (below > 0) return Math.ceil((Math.min(below, EDGE_BOTTOM_PX) / EDGE_BOTTOM_PX) * MAX_SCROLL_PX);
  return 0;
}
