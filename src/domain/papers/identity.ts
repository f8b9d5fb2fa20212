import { normaliseArxivId } from "@/domain/papers/arxiv-id";
import type { PaperDraft } from "@/domain/papers/paper-draft";
import { titleKey } from "@/domain/papers/title-key";

/** What a paper is known by. `arxivId` and `doi` are normalised. */
export interface PaperIdentity {
  arxivId?: string;
  doi?: string;
  titleKey: string;
}

/** A stored paper's ids; `null` as the database has it. */
export interface KnownIdentity {
  arxivId: string | null;
  doi: string | null;
  titleKey: string;
}

/** The ids of a draft. arXiv's own DOIs (10.48550/arXiv.…) are arXiv ids in disguise and count as such. */
export function identityOf(draft: Pick<PaperDraft, "arxivId" | "doi" | "title">): PaperIdentity {
  const fromDoi = draft.doi === undefined ? undefined : normaliseArxivId(draft.doi);
  const arxivId = draft.arxivId ?? fromDoi;
  return {
    ...(arxivId !== undefined && { arxivId }),
    ...(draft.doi !== undefined && fromDoi === undefined && { doi: draft.doi }),
    titleKey: titleKey(draft.title),
  };
}

/**
 * The stored paper that a draft is about, from candidates that share its arXiv id, DOI or title key: the same arXiv id,
 * else the same DOI, else the same title, and never one whose ids say that it is another paper (two papers may share a
 * title). Of several with the same title, one without any id is preferred, since that is the one to be completed.
 */
export function findSamePaper<P extends KnownIdentity>(draft: PaperIdentity, known: readonly P[]): P | undefined {
  const candidates = known.filter((paper) => !contradicts(draft, paper));
  return (
    candidates.find((paper) => draft.arxivId !== undefined && paper.arxivId === draft.arxivId) ??
    candidates.find((paper) => draft.doi !== undefined && paper.doi === draft.doi) ??
    candidates.find((paper) => paper.titleKey === draft.titleKey && paper.arxivId === null && paper.doi === null) ??
    candidates.find((paper) => paper.titleKey === draft.titleKey)
  );
}

/**
 * Papers known by title alone that turn out to be `same`, the paper a draft is about: an import has learnt the id that
 * goes with their title. They are to become one with it.
 */
export function listTitleTwins<P extends KnownIdentity>(draft: PaperIdentity, same: P, known: readonly P[]): P[] {
  if (draft.arxivId === undefined && draft.doi === undefined) return [];
  return known.filter(
    (paper) => paper !== same && paper.arxivId === null && paper.doi === null && paper.titleKey === draft.titleKey,
  );
}

/** The same arXiv id settles it; otherwise an id that both have and that differs makes two papers. */
function contradicts(draft: PaperIdentity, paper: KnownIdentity): boolean {
  if (draft.arxivId !== undefined && paper.arxivId !== null) return draft.arxivId !== paper.arxivId;
  return draft.doi !== undefined && paper.doi !== null && draft.doi !== paper.doi;
}
