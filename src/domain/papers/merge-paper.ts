import type { Authority, PaperDraft } from "@/domain/papers/paper-draft";

/** A stored paper's fields as a draft has them; null and [] and a count of 0 authors mean "not known". */
export type KnownPaper = { [Field in MergedField]: Exclude<PaperDraft[Field], undefined> | null } & {
  authority: Authority;
};

type MergedField = keyof PaperDraft;

/** The fields to write; those left out stay as they are. */
export type PaperChanges = Partial<PaperDraft> & { authority?: Authority };

/** Every field of a draft; the compiler refuses to leave one out. */
const FIELDS = Object.keys({
  arxivId: true,
  doi: true,
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
} satisfies Record<MergedField, true>) as MergedField[];

/** Ids are found out once. A source that gives another one speaks of another paper, see `findSamePaper`. */
const NEVER_REPLACED: ReadonlySet<MergedField> = new Set(["arxivId", "doi"]);

/**
 * What a draft changes in a stored paper: {} if nothing. An API's words replace page text and older words of an API;
 * page text fills what an API left open and replaces only page text; nothing filled is overwritten by nothing.
 * So merging twice changes nothing more, and an API's and a page's account of a paper give the same in either order.
 */
export function mergePaper(existing: KnownPaper, draft: PaperDraft, authority: Authority): PaperChanges {
  const mayReplace = authority === "api" || existing.authority === "page";
  const changes: PaperChanges = {};
  for (const field of FIELDS) takeField(changes, field, existing, draft, mayReplace);
  // A count belongs to the names: an API that names 12 authors is not corrected by a page that counts 13.
  if (draft.authors.length === 0 && (existing.authors?.length ?? 0) > 0) delete changes.authorCount;
  if (authority === "api" && existing.authority === "page") changes.authority = "api";
  return changes;
}

function takeField<Field extends MergedField>(
  changes: PaperChanges,
  field: Field,
  existing: KnownPaper,
  draft: PaperDraft,
  mayReplace: boolean,
): void {
  const said = draft[field];
  const known = existing[field];
  if (isNothing(said, field) || isSame(said, known)) return;
  if (isNothing(known, field) || (mayReplace && !NEVER_REPLACED.has(field))) changes[field] = said;
}

/** Zero upvotes or stars are a fact, zero authors are not. */
function isNothing(value: unknown, field: MergedField): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === "" || (field === "authorCount" && value === 0);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index]);
  return a === b;
}
