import { DomainError } from "@/domain/domain-error";
import { REJECTED_IN_PREVIEW } from "@/domain/feed/feed-limits";
import { parseHfItems } from "@/domain/feed/hf-item";
import { pageItems } from "@/domain/feed/page-items";
import { countPlaces, type ParsedItem } from "@/domain/feed/parsed-item";
import { type FeedText, readFeedText } from "@/server/feed/planned-import";
import { consume } from "@/server/limits/rate-limits";

/** What a text would bring, before anything is stored. Throws what people are told of a text that is no feed. */
export async function previewText({ userId, text, now }: { userId: string; text: string; now: Date }) {
  await consume("importPreview", userId);
  const feed = readFeedText(text, now.toISOString().slice(0, 10));
  const items = itemsOf(feed);
  const rejected = items.flatMap((item) => (item.ok ? [] : [{ where: item.where, reason: item.reason }]));
  if (feed.format === "hf-json" && items.length === 0) {
    throw new DomainError(
      "invalid_input",
      "This is the answer of a day without papers: there is nothing in it to import.",
    );
  }
  return {
    format: feed.format,
    papers: items.length - rejected.length,
    rejectedCount: rejected.length,
    rejected: rejected.slice(0, REJECTED_IN_PREVIEW),
    /** The days that are listed, oldest first; none if the page's day was not copied with it. */
    days: daysOf(feed, items),
    /** Of a copied page: how its year is known. */
    year: feed.format === "page-text" ? yearOf(feed.year) : null,
    /** Of a copied page that ends in the middle of a paper: where. */
    cutOff: feed.format === "page-text" ? (feed.page.cutOff ?? null) : null,
  };
}

export type TextPreview = Awaited<ReturnType<typeof previewText>>;

function itemsOf(feed: FeedText): ParsedItem[] {
  const placeOf = countPlaces();
  if (feed.format === "hf-json") return parseHfItems(feed.items, { placeOf });
  return pageItems(feed.page.blocks, { day: feed.year.day ?? `${feed.year.year}-12-31`, placeOf });
}

function daysOf(feed: FeedText, items: readonly ParsedItem[]): string[] {
  if (feed.format === "page-text") return feed.year.day === undefined ? [] : [feed.year.day];
  return [...new Set(items.flatMap((item) => (item.ok ? [item.listing.day] : [])))].sort();
}

function yearOf({ date, year, yearIsInferred, howInferred }: Extract<FeedText, { format: "page-text" }>["year"]) {
  // Without a date there is nothing that the year would belong to.
  if (date === undefined) return null;
  return { year, isInferred: yearIsInferred, how: howInferred };
}
