import type { TakenItem } from "@/domain/feed/parsed-item";
import type { Db } from "@/server/db";
import { findPaper } from "@/server/feed/pipeline/find-paper";
import type { Library, Voice } from "@/server/feed/pipeline/library";
import { listPaper } from "@/server/feed/pipeline/list-paper";
import { loadLibrary } from "@/server/feed/pipeline/load-library";
import { saveLibrary } from "@/server/feed/pipeline/save-library.service";
import { derive, isSame, stateFields } from "@/server/feed/pipeline/state-and-derive";
import type { PaperHtml } from "@/server/papers/render-papers";

export interface StoreCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/**
 * Drafts become papers: find the paper, state what is said of it, derive it, list it. Part of a transaction; the caller
 * holds the import lock, so that of two imports at once each sees what the other has stored. `html` has the items' texts
 * as HTML: they are rendered before the lock is taken.
 */
export async function storeItems(tx: Db, items: readonly TakenItem[], voice: Voice, html: PaperHtml) {
  const counts: StoreCounts = { created: 0, updated: 0, unchanged: 0 };
  const library = await loadLibrary(tx, items, voice);
  for (const item of items) counts[storeItem(library, item)] += 1;
  await saveLibrary(tx, library, html);
  return { counts, paperIds: library.papers.map(({ id }) => id) };
}

function storeItem(library: Library, item: TakenItem): keyof StoreCounts {
  const { voice } = library;
  const { paper, isNew, learnt } = findPaper(library, item.paper);
  const before = derive(paper, voice);
  stateFields(paper, item, voice);
  const isListed = listPaper(paper, item.listing, voice);
  if (isNew) return "created";
  return learnt || isListed || !isSame(before, derive(paper, voice)) ? "updated" : "unchanged";
}
