import { findSamePaper, identifiersOf, listTwins, newIdentifiers } from "@/domain/papers/identity";
import type { PaperDraft } from "@/domain/papers/paper-draft";
import type { Library, LibraryPaper } from "@/server/feed/pipeline/library";
import { newId } from "@/server/new-id";

/**
 * The paper that a draft is about, new if nobody knows it, under all that the draft knows it by. Other papers that turn
 * out to be the same become part of it, as far as the voice reaches: what is fetched joins the papers of all clubs, what
 * a club brings joins that club's own.
 */
export function findPaper(
  library: Library,
  draft: PaperDraft,
): { paper: LibraryPaper; isNew: boolean; learnt: boolean } {
  const known = { identifiers: identifiersOf(draft) };
  const found = findSamePaper(known, library.papers);
  const paper = found ?? newPaper(library);
  const twins = listTwins(known, paper, library.papers).filter(({ clubId }) => clubId === library.voice.clubId);
  for (const twin of twins) absorb(library, paper, twin);
  const others = library.papers.filter((other) => other !== paper);
  const added = newIdentifiers(known, paper, others);
  paper.identifiers.push(...added.map((identifier) => ({ ...identifier, isStored: false })));
  const learnt = twins.length > 0 || added.some(({ kind }) => kind !== "title");
  return { paper, isNew: found === undefined, learnt };
}

function newPaper(library: Library): LibraryPaper {
  const paper: LibraryPaper = {
    id: newId(),
    clubId: library.voice.clubId,
    isStored: false,
    columns: {},
    identifiers: [],
    statements: [],
    storedStatementIds: [],
    listings: new Map(),
    listedForAll: new Set(),
  };
  library.papers.push(paper);
  return paper;
}

function absorb(library: Library, keep: LibraryPaper, drop: LibraryPaper): void {
  library.papers = library.papers.filter((paper) => paper !== drop);
  keep.identifiers.push(...drop.identifiers);
  keep.statements = [...drop.statements, ...keep.statements];
  keep.storedStatementIds.push(...drop.storedStatementIds);
  for (const [day, listing] of drop.listings) {
    const kept = keep.listings.get(day);
    keep.listings.set(day, { ...listing, ...kept, isStored: listing.isStored && kept === undefined });
  }
  // What was to become part of the dropped paper becomes part of the kept one.
  for (const merge of library.merges) if (merge.keepId === drop.id && !drop.isStored) merge.keepId = keep.id;
  if (drop.isStored) library.merges.push({ keepId: keep.id, dropId: drop.id });
}
