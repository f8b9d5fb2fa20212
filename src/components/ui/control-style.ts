/**
 * What is typed into: its edge is darker than a hairline, because without it nobody sees where to type. How high it is
 * each says itself: a line, or the room for a few.
 */
export const CONTROL_STYLE =
  "w-full min-w-0 rounded-md border border-edge bg-sheet px-2.5 py-1.5 text-base text-ink hover:border-ink-3 focus-visible:border-accent focus-visible:outline-offset-0 aria-[invalid]:border-danger disabled:bg-sunk disabled:text-ink-3 max-rail:text-[1rem]";
