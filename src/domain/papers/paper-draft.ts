/**
 * What a source knows of one paper. Absent means "the source does not say", never "there is none".
 * The names are those of the stored paper, so that the two can be compared field by field.
 */
export interface PaperDraft {
  /** Without version, see `normaliseArxivId`. */
  arxivId?: string;
  /** Lower case and without prefix, see `normaliseDoi`. */
  doi?: string;
  /** One line, see `cleanTitle`. */
  title: string;
  /** Paragraphs parted by one empty line, see `cleanAbstract`. */
  abstract?: string;
  /** In the paper's order; authors that the source hides are left out. Empty if the source only counts them. */
  authors: string[];
  /** All authors, hidden ones included: never less than `authors.length`. 0: not known. */
  authorCount: number;
  /** For people: "Tencent" rather than "tencent". */
  organizationName?: string;
  organizationLogo?: string;
  /** "YYYY-MM-DD", the day in UTC. */
  publishedOn?: string;
  upvotes?: number;
  sourceComments?: number;
  /** Machine-made, by the source. */
  aiSummary?: string;
  aiKeywords?: string[];
  githubRepo?: string;
  githubStars?: number;
  projectPage?: string;
  thumbnailUrl?: string;
  mediaUrls?: string[];
  /** ISO instant. */
  withdrawnAt?: string;
}
