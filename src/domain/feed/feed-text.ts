import { DomainError } from "@/domain/domain-error";
import { calendarDay } from "@/domain/feed/calendar-day";
import type { PageText } from "@/domain/feed/page-text";
import { inferPageYear, type PageYear } from "@/domain/feed/page-year";
import { recogniseFeed } from "@/domain/feed/recognise-format";

/** A file or a pasted text that was recognised. */
export type FeedText =
  | { format: "hf-json"; items: readonly unknown[] }
  | { format: "page-text"; page: PageText; year: PageYear };

/** What people say of a text themselves. */
export interface TextChoices {
  /** "YYYY-MM-DD", in place of the day that a page says or that was inferred. */
  day?: string | undefined;
  /** The same for the year alone. */
  year?: number | undefined;
  /** Takes the whole papers of a page that ends in the middle of one; without it, such a text is refused. */
  takesHalf?: boolean | undefined;
}

/**
 * Recognises a text by its content. `today` ("YYYY-MM-DD") helps where a page does not say its year. Throws
 * `invalid_input` or `too_large` with a sentence for people.
 */
export function readFeedText(input: string | Uint8Array, today: string): FeedText {
  const feed = recogniseFeed(input);
  if (feed.format === "refused") {
    throw new DomainError(feed.why === "too-large" ? "too_large" : "invalid_input", feed.reason);
  }
  if (feed.format === "hf-json") return feed;
  return { ...feed, year: inferPageYear(feed.page, today) };
}

/**
 * The day that a text is imported under; undefined where each of its papers says its own. Throws `invalid_input` if
 * nobody says it, if it is said of a text that needs none, and for a page that is not whole.
 */
export function importDay(feed: FeedText, choices: TextChoices): string | undefined {
  if (feed.format === "page-text") {
    assertWholePage(feed.page, choices);
    return dayOfPage(feed.year, choices);
  }
  if (choices.day === undefined && choices.year === undefined) return undefined;
  throw new DomainError(
    "invalid_input",
    "Each paper in this JSON already has the day it was listed. Leave the day out.",
  );
}

function dayOfPage({ date, year: inferred }: PageYear, { day, year }: TextChoices): string {
  const ofYear = date === undefined ? undefined : calendarDay(year ?? inferred, date);
  const chosen = day ?? ofYear;
  if (chosen !== undefined) return chosen;
  if (date === undefined) {
    throw new DomainError(
      "invalid_input",
      "The copied text does not include the page's date. Enter the day of the page.",
    );
  }
  throw new DomainError(
    "invalid_input",
    `The page's date does not exist in ${year ?? inferred}. Enter the day of the page.`,
  );
}

function assertWholePage({ cutOff }: PageText, { takesHalf = false }: TextChoices): void {
  if (cutOff === undefined || takesHalf) return;
  const { line, reason } = cutOff;
  throw new DomainError("invalid_input", `${reason} See line ${line}. Copy the whole page and import it again.`);
}
