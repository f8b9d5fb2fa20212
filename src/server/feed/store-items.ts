import type { ListingDraft, TakenItem } from "@/domain/feed/parsed-item";
import { findSamePaper, identityOf, listTitleTwins, type PaperIdentity } from "@/domain/papers/identity";
import { accountOf, hasChanges, mergeAccounts } from "@/domain/papers/merge-paper";
import type { Authority, PaperDraft } from "@/domain/papers/paper-draft";
import { titleKey } from "@/domain/papers/title-key";
import type { Db } from "@/server/db";
import { mergePapers } from "@/server/feed/merge-papers";
import { change, loadShelf, type ShelvedPaper, saveShelf, shelveNew } from "@/server/feed/paper-shelf";
import type { FeedName } from "@/server/feed/sources/source";

export interface StoreOptions {
  listedAs: FeedName;
  authority: Authority;
}

export interface StoreCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/**
 * Finds, merges and lists the papers of some items, in order, as part of a transaction. The caller holds the import
 * lock, so that of two imports at once each sees what the other has stored.
 */
export async function storeItems(tx: Db, items: readonly TakenItem[], options: StoreOptions): Promise<StoreCounts> {
  const counts: StoreCounts = { created: 0, updated: 0, unchanged: 0 };
  const shelf = await loadShelf(tx, items, options.listedAs);
  for (const item of items) counts[await storeItem(tx, item, shelf, options)] += 1;
  await saveShelf(tx, shelf, options.listedAs);
  return counts;
}

async function storeItem(
  tx: Db,
  { paper: draft, listing }: TakenItem,
  shelf: ShelvedPaper[],
  { listedAs, authority }: StoreOptions,
): Promise<keyof StoreCounts> {
  const identity = identityOf(draft);
  // The sample week's words are our own and of no day: those of any real page replace them.
  const account = accountOf(withIds(draft, identity), { authority, day: listedAs === "sample" ? null : listing.day });
  const found = findSamePaper(identity, shelf);
  if (found === undefined) {
    const paper = shelveNew(account, identity);
    putListing(paper, listing, authority);
    shelf.push(paper);
    return "created";
  }
  const twins = listTitleTwins(identity, found, shelf);
  for (const twin of twins) await takeIn(tx, twin, found, shelf, listedAs);
  const changes = mergeAccounts(found.account, account);
  change(found, changes, titleKey);
  const isListed = putListing(found, listing, authority);
  return hasChanges(changes) || isListed || twins.length > 0 ? "updated" : "unchanged";
}

/** With the ids as they count: an arXiv id in the disguise of a DOI is an arXiv id. */
function withIds({ arxivId: _, doi: __, ...draft }: PaperDraft, { arxivId, doi }: PaperIdentity): PaperDraft {
  return { ...draft, ...(arxivId !== undefined && { arxivId }), ...(doi !== undefined && { doi }) };
}

/** A paper known by its title alone turned out to be `into`. */
async function takeIn(tx: Db, twin: ShelvedPaper, into: ShelvedPaper, shelf: ShelvedPaper[], listedAs: FeedName) {
  await saveShelf(tx, shelf, listedAs); // what is to become one must both be there
  await mergePapers(tx, { keepId: into.id, dropId: twin.id });
  shelf.splice(shelf.indexOf(twin), 1);
  change(into, mergeAccounts(into.account, twin.account), titleKey);
  for (const [day, listing] of twin.listings) into.listings.set(day, { ...listing, ...into.listings.get(day) });
}

/** Whether anything changed. Page text fills gaps in a listing and corrects nothing: its counts are older than an API's. */
function putListing(paper: ShelvedPaper, listing: ListingDraft, authority: Authority): boolean {
  const known = paper.listings.get(listing.day);
  const next =
    known === undefined ? listing : authority === "api" ? { ...known, ...listing } : { ...listing, ...known };
  const fields = ["position", "upvotes", "comments", "submittedBy"] as const;
  if (known !== undefined && fields.every((field) => known[field] === next[field])) return false;
  paper.listings.set(listing.day, { ...next, isUnsaved: true });
  return true;
}
