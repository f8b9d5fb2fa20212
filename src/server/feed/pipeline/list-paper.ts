import type { ListingDraft } from "@/domain/feed/parsed-item";
import type { LibraryPaper, Voice } from "@/server/feed/pipeline/library";

/**
 * Lists a paper on its day, and says whether anything changed. A source that ranks behind others fills gaps in a listing
 * and corrects nothing. What a club sees listed anyway needs no listing of its own.
 */
export function listPaper(paper: LibraryPaper, listing: ListingDraft, { source }: Voice): boolean {
  if (paper.listedForAll.has(listing.day)) return false;
  const known = paper.listings.get(listing.day);
  const corrects = source.ranks.others === 1;
  const next = known === undefined ? listing : corrects ? { ...known, ...listing } : { ...listing, ...known };
  const fields = ["position", "upvotes", "comments", "submittedBy"] as const;
  if (known !== undefined && fields.every((field) => known[field] === next[field])) return false;
  paper.listings.set(listing.day, { ...next, isStored: false });
  return true;
}
