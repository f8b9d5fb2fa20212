import { z } from "zod";
import { clubIdInput, idInput } from "@/domain/identifiers";
import { AUTHORS_PER_PAGE, MAX_AUTHORS } from "./paper-limits";

/** A paper as a club sees it. */
export const getPaperInput = clubIdInput.extend({ paperId: idInput });

export const listAuthorsInput = getPaperInput.extend({
  /** How many authors one has. */
  after: z.int().min(0).max(MAX_AUTHORS).default(0),
  limit: z.int().min(1).max(AUTHORS_PER_PAGE).default(AUTHORS_PER_PAGE),
});
