import type { z } from "zod";
import type { FeedId } from "@/domain/feed/feeds";
import type { ParsedItem } from "@/domain/feed/parsed-item";
import type { Ranks } from "@/domain/papers/statement";

/** Where papers come from. A source reads and parses; what becomes of the items is the pipeline's affair. */
export interface FeedSource<Request> {
  readonly id: string;
  /** For people: what an import took its papers from. */
  readonly name: string;
  /**
   * How its words reach us. An "api" is asked by the server itself, and what is "shipped" comes with the project: all
   * clubs can rely on both. A "file" or "text" is whatever somebody made of it, and counts for whoever brought it.
   */
  readonly form: "api" | "shipped" | "file" | "text";
  /** What it lists papers under; a file or a copied page of a feed lists under that feed. */
  readonly feed: FeedId;
  /** How its words rank beside those of other sources, by field. */
  readonly ranks: Ranks;
  /** Of its words' days: false if they say nothing, so that everyone else's count for more. */
  readonly hasDays: boolean;
  /** What it can be asked for by name; null for what is only recognised by its content. */
  readonly request: z.ZodType<Request> | null;
  /** The same items in the same order every time: a run that was cut short can go on where it was. */
  readonly isRepeatable: boolean;
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
