import { DomainError } from "@/domain/domain-error";
import { REJECTED_IN_PREVIEW } from "@/domain/feed/feed-limits";
import { type FeedText, importDay, readFeedText, type TextChoices } from "@/domain/feed/feed-text";
import { parseHfItems } from "@/domain/feed/hf-item";
import { pageItems } from "@/domain/feed/page-items";
import { countPlaces, type ParsedItem, type PlacesTaken } from "@/domain/feed/parsed-item";
import { readJson } from "@/domain/feed/read-json";
import { cleanForeignText } from "@/domain/text/foreign-text";
import { type Packed, pack } from "@/server/compute/packed";

declare module "@/server/compute/task-types" {
  interface Tasks {
    previewFeed: typeof previewFeed;
    checkFeed: typeof checkFeed;
    parseFeed: typeof parseFeed;
    parseApiAnswer: typeof parseApiAnswer;
  }
}

/** What reading a feed costs is spent here, in a thread of its own: these functions take and give plain values. */

export interface FeedInput {
  text: string | Uint8Array;
  /** "YYYY-MM-DD": helps where a page does not say its year. */
  today: string;
}

/** Items that are unpacked at once: progress shows, and whole papers are kept, at this step. */
const ITEMS_A_BATCH = 100;

/** What a text would bring. */
export function previewFeed({ text, today }: FeedInput) {
  const feed = readFeedText(text, today);
  const items = itemsOf(feed, feed.format === "page-text" ? (feed.year.day ?? `${feed.year.year}-12-31`) : undefined);
  const rejected = items.flatMap((item) => (item.ok ? [] : [{ where: item.where, reason: item.reason }]));
  if (feed.format === "hf-json" && items.length === 0) {
    throw new DomainError(
      "invalid_input",
      "This is the response for a day without papers, so there is nothing to import.",
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

/** The text as it can be kept until it is imported, and the day it is imported under. */
export function checkFeed({ text, today, ...choices }: { text: string; today: string } & TextChoices) {
  const feed = readFeedText(text, today);
  const day = importDay(feed, choices);
  // The database cannot keep U+0000 or half a character; the parser leaves them out of every field anyway.
  return { format: feed.format, day, text: cleanForeignText(text) };
}

/** All items, in batches that are unpacked one at a time. */
export function parseFeed({ text, today, ...choices }: FeedInput & TextChoices) {
  const feed = readFeedText(text, today);
  const day = importDay(feed, choices);
  const items = itemsOf(feed, day);
  const howInferred = feed.format === "page-text" ? feed.year.howInferred : null;
  return { format: feed.format, day: day ?? null, howInferred, itemCount: items.length, batches: inBatches(items) };
}

export interface ApiAnswer {
  text: string;
  /** Number of the answer's first item in the whole run, from 1. */
  firstNumber: number;
  /** The day that was asked for: where an item does not say its own. */
  askedDay: string;
  /** By the run's earlier answers. */
  taken: PlacesTaken;
}

/** An answer of the Daily Papers API. */
export function parseApiAnswer({ text, firstNumber, askedDay, taken }: ApiAnswer) {
  const json = readJson(text);
  if (json.kind !== "value") return { problem: "broken" as const };
  if (!Array.isArray(json.value)) return { problem: "no-list" as const };
  const items = parseHfItems(json.value, { firstNumber, askedDay, placeOf: countPlaces(taken) });
  return { problem: null, itemCount: items.length, batches: inBatches(items), taken };
}

function inBatches(items: readonly ParsedItem[]): Packed<ParsedItem[]>[] {
  const batches: Packed<ParsedItem[]>[] = [];
  for (let start = 0; start < items.length; start += ITEMS_A_BATCH) {
    batches.push(pack(items.slice(start, start + ITEMS_A_BATCH)));
  }
  return batches;
}

function itemsOf(feed: FeedText, day: string | undefined): ParsedItem[] {
  const placeOf = countPlaces();
  if (feed.format === "hf-json") return parseHfItems(feed.items, { placeOf });
  return pageItems(feed.page.blocks, { day: day ?? "", placeOf });
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
