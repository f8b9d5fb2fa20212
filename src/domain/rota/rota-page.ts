/** As many of a long line as somebody looks through; in a club of three hundred the rest is a page or two away. */
export const LINE_PER_PAGE = 40;

/** One place of the line, the first of it being 1. */
type Placed = { userId: string; position: number };

/**
 * A page of the line: the places after `after` (0: from its head). `next` is where the page after it begins, null at the
 * end. The reader's own place comes with it, wherever it is.
 */
export function pageOfLine<T extends Placed>(
  line: readonly T[],
  { after, readerId }: { after: number; readerId: string },
): { shown: T[]; own: T | null; next: number | null } {
  const following = line.filter(({ position }) => position > after);
  const shown = following.slice(0, LINE_PER_PAGE);
  const own = line.find(({ userId }) => userId === readerId) ?? null;
  return {
    shown,
    own: own === null || shown.includes(own) ? null : own,
    next: following.length > shown.length ? (shown.at(-1)?.position ?? null) : null,
  };
}

/** Whom the chart of shares shows: those with most turns, as many as a page, and the reader. */
export function mostPresented<T extends Placed & { presentedCount: number }>(
  line: readonly T[],
  readerId: string,
): T[] {
  const sorted = line.toSorted((a, b) => b.presentedCount - a.presentedCount || a.position - b.position);
  return sorted.filter(({ userId }, index) => index < LINE_PER_PAGE || userId === readerId);
}

/** `?after=` of an address as a place of the line; anything else is its head. */
export function readLineKey(value: string | string[] | undefined): number {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : 0;
}
