/** Where a paper can be read, from its identity. Ids are normalised, see `normaliseArxivId` and `normaliseDoi`. */
export interface PaperLinks {
  arxiv: string | null;
  pdf: string | null;
  doi: string | null;
}

interface Linked {
  arxivId: string | null;
  doi: string | null;
  /** A withdrawn paper has a page that says why, and no PDF: its address answers "not found". */
  isWithdrawn: boolean;
}

export function paperLinks({ arxivId, doi, isWithdrawn }: Linked): PaperLinks {
  return {
    arxiv: arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`,
    pdf: arxivId === null || isWithdrawn ? null : `https://arxiv.org/pdf/${arxivId}`,
    // A DOI may hold anything, "#" and "?" too; only its slashes are meant as such.
    doi: doi === null ? null : `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`,
  };
}
