import { DomainError } from "@/domain/domain-error";
import { parseHfItems } from "@/domain/feed/hf-item";
import { pageItems } from "@/domain/feed/page-items";
import type { PageText } from "@/domain/feed/page-text";
import { countPlaces } from "@/domain/feed/parsed-item";
import type { FeedSource } from "@/server/feed/sources/source";

/** Progress shows, and whole papers are kept, at this step. */
const ITEMS_A_PAGE = 100;

/** Items of the API from a file: one day, a month, or a mixture. Says of itself on which days they were listed. */
export const hfFileSource: FeedSource<{ items: readonly unknown[] }> = {
  id: "hf-file",
  listedAs: "huggingface",
  authority: "api",
  async *pages({ items }, signal) {
    const placeOf = countPlaces();
    for (let start = 0; start < items.length; start += ITEMS_A_PAGE) {
      signal.throwIfAborted();
      const part = items.slice(start, start + ITEMS_A_PAGE);
      yield {
        page: start / ITEMS_A_PAGE + 1,
        items: parseHfItems(part, { firstNumber: start + 1, placeOf }),
        totalItems: items.length,
      };
    }
  },
};

export interface PageTextRequest {
  page: PageText;
  /** "YYYY-MM-DD": what `inferPageYear` found, or what people made of it. */
  day: string;
  /** Takes the whole papers of a text that ends in the middle of one; without it, such a text is refused. */
  takesHalf?: boolean;
}

/** The page as text. */
export const pageTextSource: FeedSource<PageTextRequest> = {
  id: "page-text",
  listedAs: "huggingface",
  authority: "page",
  async *pages({ page, day, takesHalf = false }, signal) {
    signal.throwIfAborted();
    assertWholePage(page, takesHalf);
    yield { page: 1, items: pageItems(page.blocks, { day, placeOf: countPlaces() }), totalItems: page.blocks.length };
  },
};

/** Throws `invalid_input` for a text that ends in the middle of a paper, unless its whole papers are wanted alone. */
export function assertWholePage({ cutOff }: Pick<PageText, "cutOff">, takesHalf: boolean): void {
  if (cutOff === undefined || takesHalf) return;
  const { line, reason } = cutOff;
  throw new DomainError("invalid_input", `${reason} See line ${line}. Copy the whole page and import it again.`);
}
