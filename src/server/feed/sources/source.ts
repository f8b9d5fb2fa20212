import type { ParsedItem } from "@/domain/feed/parsed-item";
import type { Authority } from "@/domain/papers/paper-draft";

export type SourceId = "huggingface" | "hf-file" | "page-text" | "sample";

/** The feeds under which papers are listed. A file or a copied page of a feed lists under that feed. */
export type FeedName = "huggingface" | "sample";

/** Where papers come from. A source reads and parses; what becomes of the items is the pipeline's affair. */
export interface FeedSource<Request> {
  readonly id: SourceId;
  readonly listedAs: FeedName;
  readonly authority: Authority;
  /**
   * The items in the source's order, a page at a time; the next page is asked for when the last one was dealt with.
   * Throws a `DomainError` where the source cannot be used: `source_unavailable`, or `invalid_input` for a request that
   * it will never answer. Rethrows the signal's reason when aborted.
   */
  pages(request: Request, signal: AbortSignal): AsyncIterable<SourcePage>;
}

export interface SourcePage {
  /** From 1. */
  page: number;
  items: ParsedItem[];
  /** How many items all pages have, where the source knows from the start. */
  totalItems?: number;
}
