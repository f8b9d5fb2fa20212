import type { Anchor } from "@/domain/threads/anchor";

/** A comment that may be about something of the paper. */
export interface Anchored {
  id: string;
  anchor: Anchor | null;
}

/**
 * Comments about a passage: those on the page as they are there, and those elsewhere in the thread as the server last
 * sent them. One that is on the page and has lost its passage since has none.
 */
export function allPassages(onPage: readonly Anchored[], elsewhere: readonly Anchored[]): Anchored[] {
  const here = new Set(onPage.map(({ id }) => id));
  return [...onPage, ...elsewhere.filter(({ id }) => !here.has(id))].filter(({ anchor }) => anchor?.kind === "quote");
}
