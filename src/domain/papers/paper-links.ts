/** Where a paper can be read, from its identity. Ids are normalised, see `normaliseArxivId` and `normaliseDoi`. */
export interface PaperLinks {
  arxiv: string | null;
  pdf: string | null;
  doi: string | null;
}

export function paperLinks({ arxivId, doi }: { arxivId: string | null; doi: string | null }): PaperLinks {
  return {
    arxiv: arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`,
    pdf: arxivId === null ? null : `https://arxiv.org/pdf/${arxivId}`,
    // A DOI may hold anything, "#" and "?" too; only its slashes are meant as such.
    doi: doi === null ? null : `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`,
  };
}
