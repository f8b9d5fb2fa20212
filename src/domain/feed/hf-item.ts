import { readDay } from "@/domain/feed/calendar-day";
import { MAX_SUBMITTER_LENGTH } from "@/domain/feed/feed-limits";
import { definedOnly, isJsonObject, type JsonObject, readCount, readLine } from "@/domain/feed/hf-fields";
import { readHfPaper, Unusable } from "@/domain/feed/hf-paper";
import type { ParsedItem } from "@/domain/feed/parsed-item";

export interface HfItemOptions {
  /** Place of `items[0]` in the whole input, from 1: a page of the API starts where the last one ended. */
  firstNumber?: number;
  /** The requested day, for where an item does not say its own. */
  askedDay?: string;
  /** From `countPlaces`; the same one for all pages of a run. */
  placeOf: (day: string) => number;
}

/**
 * Items of the Hugging Face Daily Papers API, each taken or rejected. `where` is "item N".
 *
 * An item is rejected if what carries it is missing or wrong: the arXiv id, the title, the day, a text of another type
 * or absurd length. Accessories (addresses, counts, keywords, summary, organization) that are wrong are left out.
 */
export function parseHfItems(items: readonly unknown[], options: HfItemOptions): ParsedItem[] {
  const first = options.firstNumber ?? 1;
  return items.map((item, index) => parseHfItem(item, `item ${first + index}`, options));
}

function parseHfItem(item: unknown, where: string, { askedDay, placeOf }: HfItemOptions): ParsedItem {
  try {
    if (!isJsonObject(item)) throw new Unusable("It is not an object.");
    if (!isJsonObject(item.paper)) throw new Unusable('It has no "paper".');
    const paper = readHfPaper(item.paper, item);
    const day = listedOn(item.paper, item, askedDay);
    const submittedBy = submitter(item.submittedBy) ?? submitter(item.paper.submittedOnDailyBy);
    const comments = readCount(item.numComments);
    return {
      ok: true,
      where,
      paper: { ...paper, ...definedOnly({ sourceComments: comments }) },
      listing: { day, position: placeOf(day), ...definedOnly({ upvotes: paper.upvotes, comments, submittedBy }) },
    };
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, where, reason: error.message };
    throw error;
  }
}

/**
 * `submittedOnDailyAt` is a day written as UTC midnight in some recordings and a real instant in others. Those of 2024
 * have none: there the item's own `publishedAt` is the day listed, while elsewhere it is the paper's, some hours off.
 */
function listedOn(paper: JsonObject, item: JsonObject, askedDay: string | undefined): string {
  const said = paper.submittedOnDailyAt ?? askedDay ?? item.publishedAt;
  if (said === undefined || said === null) {
    throw new Unusable('It does not say which day it was listed ("submittedOnDailyAt").');
  }
  const day = readDay(said);
  if (day === undefined) throw new Unusable('The day it was listed ("submittedOnDailyAt") is not a date.');
  return day;
}

function submitter(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined;
  return readLine(value.fullname, MAX_SUBMITTER_LENGTH) ?? readLine(value.name, MAX_SUBMITTER_LENGTH);
}
