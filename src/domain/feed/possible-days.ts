import type { ParsedItem, TakenItem } from "@/domain/feed/parsed-item";
import { addDays } from "@/domain/time/local-time";

/** arXiv began in August 1991, and no feed of papers is older. */
const FIRST_LISTING_DAY = "1991-01-01";
/** Where a day begins first, in UTC+14. */
const EARLIEST_ZONE_MS = 14 * 60 * 60 * 1000;

/** "YYYY-MM-DD": tomorrow where it begins first. Whatever is later is not a time zone's doing. */
export function lastPossibleDay(now: Date): string {
  return addDays(new Date(now.getTime() + EARLIEST_ZONE_MS).toISOString().slice(0, 10), 1);
}

/** The item, or why its days cannot be: a day that is to come would outbid every source for good. */
export function checkDays(item: ParsedItem, now: Date): ParsedItem {
  const problem = item.ok ? problemWithDays(item, lastPossibleDay(now)) : null;
  return problem === null ? item : { ok: false, where: item.where, reason: problem };
}

function problemWithDays({ paper, listing }: TakenItem, last: string): string | null {
  if (listing.day > last) return `It says it was listed on ${listing.day}, which is in the future.`;
  if (listing.day < FIRST_LISTING_DAY) return `It says it was listed on ${listing.day}, before there were feeds.`;
  if (paper.publishedOn !== undefined && paper.publishedOn > last) {
    return `It says it was published on ${paper.publishedOn}, which is in the future.`;
  }
  if (paper.withdrawnAt !== undefined && paper.withdrawnAt.slice(0, 10) > last) {
    return `It says it was withdrawn on ${paper.withdrawnAt.slice(0, 10)}, which is in the future.`;
  }
  return null;
}
