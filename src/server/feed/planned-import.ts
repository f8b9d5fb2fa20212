import { DomainError } from "@/domain/domain-error";
import { calendarDay } from "@/domain/feed/calendar-day";
import type { PageText } from "@/domain/feed/page-text";
import { inferPageYear, type PageYear } from "@/domain/feed/page-year";
import { recogniseFeed } from "@/domain/feed/recognise-format";
import { env } from "@/env";
import type { RootDb } from "@/server/db";
import { type ImportOptions, type ImportReport, runImport } from "@/server/feed/run-import";
import { assertWholePage, hfFileSource, pageTextSource } from "@/server/feed/sources/file-sources";
import { huggingFaceSource } from "@/server/feed/sources/huggingface";
import { sampleSource } from "@/server/feed/sources/sample";
import type { FeedSource, SourceId } from "@/server/feed/sources/source";

/** An import that can begin: what could be checked beforehand is. */
export interface PlannedImport {
  source: SourceId;
  /** The same items in the same order every time: a run that was cut short can go on where it was. */
  isRepeatable: boolean;
  run: (db: RootDb, options: ImportOptions) => Promise<ImportReport>;
}

function plan<Request>(source: FeedSource<Request>, request: Request, isRepeatable: boolean): PlannedImport {
  return { source: source.id, isRepeatable, run: (db, options) => runImport(db, source, request, options) };
}

/** A day ("YYYY-MM-DD") from the Daily Papers API. */
export const planDay = (day: string) => plan(huggingFaceSource(env().HF_BASE_URL), { day }, false);

export const planSample = (monday: string) => plan(sampleSource, { monday }, true);

/** A file or a pasted text that was recognised. */
export type FeedText =
  | { format: "hf-json"; items: readonly unknown[] }
  | { format: "page-text"; page: PageText; year: PageYear };

/** Recognises a text by its content. `today` ("YYYY-MM-DD") helps where a page does not say its year. Throws what people are told. */
export function readFeedText(input: string | Uint8Array, today: string): FeedText {
  const feed = recogniseFeed(input);
  if (feed.format === "refused") {
    throw new DomainError(feed.why === "too-large" ? "too_large" : "invalid_input", feed.reason);
  }
  if (feed.format === "hf-json") return feed;
  return { ...feed, year: inferPageYear(feed.page, today) };
}

export interface TextChoices {
  /** "YYYY-MM-DD", in place of the day that a page says or that was inferred. */
  day?: string | undefined;
  /** The same for the year alone. */
  year?: number | undefined;
  takesHalf?: boolean | undefined;
}

export function planText(feed: FeedText, { day, year, takesHalf = false }: TextChoices = {}): PlannedImport {
  if (feed.format === "page-text") {
    assertWholePage(feed.page, takesHalf);
    return plan(pageTextSource, { page: feed.page, day: dayOfPage(feed.year, { day, year }), takesHalf }, true);
  }
  if (day !== undefined || year !== undefined) {
    throw new DomainError(
      "invalid_input",
      "Each paper of this JSON says itself on which day it was listed. Leave the day out.",
    );
  }
  return plan(hfFileSource, { items: feed.items }, true);
}

/** The day that a page is imported under. Throws `invalid_input` if nobody says it. */
export function dayOfPage(inferred: PageYear, { day, year }: TextChoices): string {
  const { date } = inferred;
  const ofYear = date === undefined ? undefined : calendarDay(year ?? inferred.year, date);
  const chosen = day ?? ofYear;
  if (chosen !== undefined) return chosen;
  if (date === undefined) {
    throw new DomainError("invalid_input", "The page's date was not copied with it. Say which day the page is of.");
  }
  throw new DomainError(
    "invalid_input",
    `The page's date is no day of ${year ?? inferred.year}. Say which day the page is of.`,
  );
}
