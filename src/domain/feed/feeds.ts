/** The feeds that papers are listed under and that clubs follow, by id, with what people call them. */
export const feeds = {
  huggingface: "Hugging Face Daily Papers",
  /** The week that ships with the project. */
  sample: "Sample week",
} as const;

export type FeedId = keyof typeof feeds;

/** What people call a feed; its id, if it is no longer a feed. */
export function nameOfFeed(id: string): string {
  const found = Object.entries(feeds).find(([known]) => known === id);
  return found?.[1] ?? id;
}
