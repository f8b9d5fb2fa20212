/** Since April 2007: four digits after the point, five from January 2015 on. A digit cut off makes no other paper. */
const NEW_STYLE = /^(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})$/;
const OLD_STYLE = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})$/i;

/** Pages that are about one paper: arXiv itself and its mirrors, the feed's own pages, arXiv's DOIs. */
const PREFIXES = [
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:arxiv|alphaxiv)\.org\/(?:abs|pdf|html|format|ps|src|e-print)\//i,
  /^(?:https?:\/\/)?ar5iv\.(?:labs\.arxiv\.)?org\/(?:abs|html)\//i,
  /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\//i,
  /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\./i,
  /^arxiv:\s*/i,
];

/**
 * The arXiv id without its version, or undefined if the text is none. Takes ids of both styles (`1706.03762v5`,
 * `astro-ph/0601001`), with `arXiv:` before and a class behind (`arXiv:1706.03762 [cs.CL]`), the addresses of a paper's
 * pages and PDFs, and arXiv's own DOIs. The subject class of an old id is dropped, as arXiv does
 * (`math.GT/0309136` is `math/0309136`). See https://info.arxiv.org/help/arxiv_identifier.html
 */
export function normaliseArxivId(text: string): string | undefined {
  let rest = text.trim();
  for (const prefix of PREFIXES) {
    const shorter = rest.replace(prefix, "");
    if (shorter === rest) continue;
    rest = shorter;
    break;
  }
  rest = rest
    .replace(/\s*\[[\w.-]+\]$/, "")
    .replace(/[?#].*$/s, "")
    .replace(/\/$/, "")
    .replace(/\.pdf$/i, "")
    .replace(/v[1-9]\d*$/i, "");
  if (NEW_STYLE.test(rest)) return rest;
  const [, archive, number] = OLD_STYLE.exec(rest) ?? [];
  return archive !== undefined && number !== undefined ? `${archive.toLowerCase()}/${number}` : undefined;
}
