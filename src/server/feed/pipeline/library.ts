import type { ListingDraft } from "@/domain/feed/parsed-item";
import type { Identifier } from "@/domain/papers/identity";
import type { PaperFields, Statement } from "@/domain/papers/statement";
import type { FeedSource } from "@/server/feed/sources/source";

/** Who speaks in an import, and for which club it counts. */
export interface Voice {
  source: Pick<FeedSource<never>, "id" | "feed" | "ranks" | "hasDays">;
  /** The club that brought it, and that alone sees it; null: fetched, for all clubs. */
  clubId: string | null;
}

/** A paper during an import: what is stored, with what will be. */
export interface LibraryPaper {
  readonly id: string;
  /** The only club that sees it; null: all. */
  readonly clubId: string | null;
  isStored: boolean;
  /** What is stored in its columns. */
  columns: PaperFields;
  identifiers: (Identifier & { isStored: boolean })[];
  /** Those of the import's voice, in the order in which they were made. */
  statements: LibraryStatement[];
  /** Of statements that are stored; those that are none of `statements` by the end are deleted. */
  storedStatementIds: string[];
  /** By day, of the import's feed and voice. */
  listings: Map<string, LibraryListing>;
  /** For a club's voice: the days on which the club sees it listed without that. */
  listedForAll: Set<string>;
}

export interface LibraryStatement extends Statement {
  readonly id: string;
  /** False also of one that has changed. */
  isStored: boolean;
}

export interface LibraryListing extends ListingDraft {
  /** False also of one that has changed. */
  isStored: boolean;
}

export interface Library {
  readonly voice: Voice;
  papers: LibraryPaper[];
  /** Stored papers that become part of others, in order. */
  merges: { keepId: string; dropId: string }[];
}
