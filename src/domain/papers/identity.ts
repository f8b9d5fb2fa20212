import { normaliseArxivId } from "@/domain/papers/arxiv-id";
import type { PaperDraft } from "@/domain/papers/paper-draft";
import { titleKey } from "@/domain/papers/title-key";

/** In the order in which they settle whether two papers are one. */
const STRONG_KINDS = ["arxiv", "doi"] as const;

export type IdentifierKind = (typeof STRONG_KINDS)[number] | "title";

/** What a paper is known by. Values are normalised; a title is one only as a last resort, since papers may share it. */
export interface Identifier {
  kind: IdentifierKind;
  value: string;
}

export interface Identified {
  identifiers: readonly Identifier[];
}

/** The identifiers of a draft. arXiv's own DOIs (10.48550/arXiv.…) are arXiv ids in disguise and count as such. */
export function identifiersOf(draft: Pick<PaperDraft, "arxivId" | "doi" | "title">): Identifier[] {
  const fromDoi = draft.doi === undefined ? undefined : normaliseArxivId(draft.doi);
  const arxivId = draft.arxivId ?? fromDoi;
  const doi = fromDoi === undefined ? draft.doi : undefined;
  return [
    ...(arxivId === undefined ? [] : [{ kind: "arxiv" as const, value: arxivId }]),
    ...(doi === undefined ? [] : [{ kind: "doi" as const, value: doi }]),
    { kind: "title", value: titleKey(draft.title) },
  ];
}

/**
 * The known paper that a draft is about: the same arXiv id, else the same DOI, else a title that it was known by, and
 * never one whose ids say that it is another paper. Of several with the same title, one without any id is preferred,
 * since that is the one to be completed.
 */
export function findSamePaper<P extends Identified>(draft: Identified, known: readonly P[]): P | undefined {
  const candidates = known.filter((paper) => !contradicts(draft, paper));
  return (
    candidates.find((paper) => shares("arxiv", draft, paper)) ??
    candidates.find((paper) => shares("doi", draft, paper)) ??
    candidates.find((paper) => shares("title", draft, paper) && !hasStrongId(paper)) ??
    candidates.find((paper) => shares("title", draft, paper))
  );
}

/**
 * Other known papers that a draft shows to be `same`: one that shares an id with it, or was known by its title alone.
 * They are to become one with it.
 */
export function listTwins<P extends Identified>(draft: Identified, same: P, known: readonly P[]): P[] {
  if (!hasStrongId(draft)) return [];
  return known.filter((paper) => {
    if (paper === same || contradicts(draft, paper) || contradicts(same, paper)) return false;
    return sharesStrongId(draft, paper) || (!hasStrongId(paper) && shares("title", draft, paper));
  });
}

/** What a draft adds to a paper's identifiers: ids of a kind that it has none of, unless another paper has them; titles. */
export function newIdentifiers(draft: Identified, paper: Identified, known: readonly Identified[]): Identifier[] {
  return draft.identifiers.filter((identifier) => {
    if (has(paper, identifier)) return false;
    if (identifier.kind === "title") return true;
    return valuesOf(paper, identifier.kind).length === 0 && !known.some((other) => has(other, identifier));
  });
}

/** The first kind of id that both have settles it: the same, or two papers. */
export function contradicts(a: Identified, b: Identified): boolean {
  const both = STRONG_KINDS.find((kind) => valuesOf(a, kind).length > 0 && valuesOf(b, kind).length > 0);
  return both !== undefined && !shares(both, a, b);
}

function sharesStrongId(a: Identified, b: Identified): boolean {
  return STRONG_KINDS.some((kind) => shares(kind, a, b));
}

function shares(kind: IdentifierKind, a: Identified, b: Identified): boolean {
  return valuesOf(a, kind).some((value) => has(b, { kind, value }));
}

function hasStrongId({ identifiers }: Identified): boolean {
  return identifiers.some(({ kind }) => kind !== "title");
}

function has({ identifiers }: Identified, { kind, value }: Identifier): boolean {
  return identifiers.some((known) => known.kind === kind && known.value === value);
}

function valuesOf({ identifiers }: Identified, kind: IdentifierKind): string[] {
  return identifiers.filter((identifier) => identifier.kind === kind).map(({ value }) => value);
}
