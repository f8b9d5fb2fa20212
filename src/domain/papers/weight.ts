import type { Authority } from "@/domain/papers/paper-draft";

/**
 * How much a source's words weigh: an API's more than page text, a later day's more than an earlier one's. Without a
 * day they give way to all others of their authority.
 */
export interface Weight {
  authority: Authority;
  /** "YYYY-MM-DD", the day of the listing that the words came with. */
  day: string | null;
}

/** Positive if `a` weighs more than `b`, 0 if they weigh the same. */
export function compareWeights(a: Weight, b: Weight): number {
  if (a.authority !== b.authority) return a.authority === "api" ? 1 : -1;
  const [dayOfA, dayOfB] = [a.day ?? "", b.day ?? ""];
  return dayOfA === dayOfB ? 0 : dayOfA > dayOfB ? 1 : -1;
}

export function heavier(a: Weight, b: Weight): Weight {
  return compareWeights(a, b) >= 0 ? a : b;
}
