import { calendarDay, daysBetween } from "@/domain/feed/calendar-day";
import type { PageBlock, RejectedBlock } from "@/domain/feed/page-blocks";
import type { PageDate } from "@/domain/feed/page-lines";
import type { ParsedItem } from "@/domain/feed/parsed-item";
import { cleanAbstract, cleanTitle } from "@/domain/text/foreign-text";

export interface PageItemOptions {
  /** The day that the page is of, "YYYY-MM-DD"; dates without a year are of its year. */
  day: string;
  placeOf: (day: string) => number;
}

/** A page's blocks as items listed on `day`. `where` is "line N", the line of the title. */
export function pageItems(blocks: readonly (PageBlock | RejectedBlock)[], options: PageItemOptions): ParsedItem[] {
  return blocks.map((block) => {
    const where = `line ${block.line}`;
    const title = block.ok ? cleanTitle(block.title) : "";
    if (!block.ok || title === "") {
      return { ok: false, where, reason: block.ok ? "Its title has no readable characters." : block.reason };
    }
    const abstract = cleanAbstract(block.abstract);
    const publishedOn = publishedOnDay(block.date, options.day);
    const { comments } = block;
    return {
      ok: true,
      where,
      paper: {
        title,
        ...(abstract !== "" && { abstract }),
        authors: [],
        authorCount: block.authorCount ?? 0,
        ...(block.organizationName !== undefined && { organizationName: cleanTitle(block.organizationName) }),
        ...(publishedOn !== undefined && { publishedOn }),
        ...(comments !== undefined && { sourceComments: comments }),
      },
      listing: {
        day: options.day,
        position: options.placeOf(options.day),
        ...(comments !== undefined && { comments }),
      },
    };
  });
}

/**
 * A date without a year is of the page's year. One that is then later than the page itself (by more than the day that
 * time zones make) cannot be right: the site would have written an earlier year, so the day is left open.
 */
function publishedOnDay(date: PageDate | undefined, pageDay: string): string | undefined {
  if (date === undefined) return undefined;
  const day = calendarDay(date.year ?? Number(pageDay.slice(0, 4)), date);
  const isImpossible = day !== undefined && date.year === undefined && daysBetween(pageDay, day) > 1;
  return isImpossible ? undefined : day;
}
