import { normaliseArxivId } from "@/domain/papers/arxiv-id";
import { normaliseDoi } from "@/domain/papers/doi";
import type { Identifier } from "@/domain/papers/identity";

/** The arXiv id or DOI that somebody typed, alone or as a link; null for anything else. arXiv's own DOIs are arXiv ids. */
export function readPaperLink(text: string): Identifier | null {
  const arxivId = normaliseArxivId(text);
  if (arxivId !== undefined) return { kind: "arxiv", value: arxivId };
  const doi = normaliseDoi(text);
  return doi === undefined ? null : { kind: "doi", value: doi };
}

/** arXiv's search for a title. */
export function arxivSearch(title: string): string {
  const address = new URL("https://arxiv.org/search/");
  address.search = new URLSearchParams({ searchtype: "title", query: title }).toString();
  return address.href;
}
