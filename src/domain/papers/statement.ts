import type { PaperDraft } from "@/domain/papers/paper-draft";

/** What a source said of a paper. */
export interface Statement {
  /** Of the registry of sources. */
  source: string;
  /** "YYYY-MM-DD", the day of the listing that the words came with; null gives way to every day. */
  day: string | null;
  /** What is absent was not said. */
  fields: Partial<PaperDraft>;
}

/** What statements are about; a paper's ids are found out by identity and derived from none. */
export type PaperField = Exclude<keyof PaperDraft, "arxivId" | "doi">;

export type PaperFields = Partial<Pick<PaperDraft, PaperField>>;

/** All of them; the compiler refuses to leave one out. */
export const PAPER_FIELDS = Object.keys({
  title: true,
  abstract: true,
  authors: true,
  authorCount: true,
  organizationName: true,
  organizationLogo: true,
  publishedOn: true,
  upvotes: true,
  sourceComments: true,
  aiSummary: true,
  aiKeywords: true,
  githubRepo: true,
  githubStars: true,
  projectPage: true,
  thumbnailUrl: true,
  mediaUrls: true,
  withdrawnAt: true,
} satisfies Record<PaperField, true>) as PaperField[];

/** The rank of a source for a field: 1 is believed first. */
export type Ranks = { others: number } & Partial<Record<PaperField, number>>;

/** Whether a field says anything. Zero upvotes or stars are a fact; zero authors are not. */
export function isSaid(fields: Partial<PaperDraft>, field: PaperField): boolean {
  const value = fields[field];
  if (value === undefined || value === null || value === "") return false;
  return Array.isArray(value) ? value.length > 0 : !(field === "authorCount" && value === 0);
}

/** What is said of `fields`, and nothing else. */
export function saidOnly(fields: Partial<PaperDraft>): PaperFields {
  return Object.fromEntries(
    PAPER_FIELDS.filter((field) => isSaid(fields, field)).map((field) => [field, fields[field]]),
  );
}
