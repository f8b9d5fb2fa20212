import { z } from "zod";
import { clubIdInput, idInput } from "@/domain/identifiers";
import { cleanText } from "@/domain/text/clean-text";
import { AUTHORS_PER_PAGE, MAX_AUTHORS, MAX_DOI_LENGTH, MAX_FIND_PAPER_LENGTH } from "./paper-limits";

/** A paper as a club sees it. */
export const getPaperInput = clubIdInput.extend({ paperId: idInput });

/** Words of a title, or what names one paper. Empty: those that the club had to do with last. */
export const findPaperInput = clubIdInput.extend({ query: cleanText({ min: 0, max: MAX_FIND_PAPER_LENGTH }) });

export const listAuthorsInput = getPaperInput.extend({
  /** How many authors one has. */
  after: z.int().min(0).max(MAX_AUTHORS).default(0),
  limit: z.int().min(1).max(AUTHORS_PER_PAGE).default(AUTHORS_PER_PAGE),
});

/** An arXiv id, a DOI, or a link with one: see `readPaperLink`. */
export const addPaperLinkInput = clubIdInput.extend({ paperId: idInput, link: z.string().max(2 * MAX_DOI_LENGTH) });
