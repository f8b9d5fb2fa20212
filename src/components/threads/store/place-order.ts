import { SEGMENT_LENGTH } from "@/domain/threads/thread-limits";

/**
 * How comments of a page follow each other: null by their paths, that is by time; else top comments by the rank in which
 * the server gave them, each with its branch. Reactions that come in while it is read do not reorder a page.
 */
export type PlaceOrder = ReadonlyMap<string, number> | null;

/** Behind every rank: a top comment of which the order does not know yet has the fewest reactions, and comes last. */
const LAST_RANK = "zzzz";

const topOf = (path: string) => path.slice(0, SEGMENT_LENGTH);

/** Places compare as these texts do. */
export function keyOf(order: PlaceOrder, path: string): string {
  if (order === null) return path;
  const rank = order.get(topOf(path));
  return (rank === undefined ? LAST_RANK : rank.toString(36).padStart(LAST_RANK.length, "0")) + path;
}

/** Adds the top comments of a further page behind those that have a rank. */
export function rankTops(known: ReadonlyMap<string, number>, comments: readonly { path: string }[]): PlaceOrder {
  const ranks = new Map(known);
  for (const { path } of comments) if (!ranks.has(topOf(path))) ranks.set(topOf(path), ranks.size);
  return ranks;
}
