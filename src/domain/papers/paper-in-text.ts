import { normaliseArxivId } from "./arxiv-id";

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** The one paper that a text names: by the address of its page in a club, or its id, or an arXiv id or address. */
export function paperInText(text: string): { paperId: string } | { arxivId: string } | null {
  const paperId = paperInAddress(text);
  if (paperId !== null) return { paperId };
  const arxivId = normaliseArxivId(text.trim());
  return arxivId === undefined ? null : { arxivId };
}

function paperInAddress(text: string): string | null {
  const afterPapers = /\/papers\/(.*)$/.exec(text.trim())?.[1] ?? text.trim();
  const found = uuid.exec(afterPapers);
  return found !== null && found.index === 0 ? found[0].toLowerCase() : null;
}
