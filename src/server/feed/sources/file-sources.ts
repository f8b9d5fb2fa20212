import type { ParsedItem } from "@/domain/feed/parsed-item";
import { type Packed, unpack } from "@/server/compute/packed";
import type { FeedSource } from "@/server/feed/sources/source";

/** What `parseFeed` gives. */
export interface TextRequest {
  batches: readonly Packed<ParsedItem[]>[];
  itemCount: number;
}

/** Items of the API from a file: one day, a month, or a mixture. Says of itself on which days they were listed. */
export const hfFileSource: FeedSource<TextRequest> = {
  id: "hf-file",
  name: "File of the Daily Papers API",
  form: "file",
  feed: "huggingface",
  ranks: { others: 1 },
  hasDays: true,
  request: null,
  isRepeatable: true,
  pages: unpackBatches,
};

/** The page as text. */
export const pageTextSource: FeedSource<TextRequest> = {
  id: "page-text",
  name: "Daily Papers page as text",
  form: "text",
  feed: "huggingface",
  ranks: { others: 2 },
  hasDays: true,
  request: null,
  isRepeatable: true,
  pages: unpackBatches,
};

/** By the format that a text has. */
export const textSources = { "hf-json": hfFileSource, "page-text": pageTextSource };

async function* unpackBatches({ batches, itemCount }: TextRequest, signal: AbortSignal) {
  for (const [at, batch] of batches.entries()) {
    signal.throwIfAborted();
    yield { page: at + 1, items: unpack(batch), totalItems: itemCount };
  }
}
