import { z } from "zod";
import { cleanText } from "@/domain/text/clean-text";
import { MAX_PAGE_NUMBER, MAX_PLACE_NAME_LENGTH, MAX_QUOTE_CONTEXT_LENGTH, MAX_QUOTE_LENGTH } from "./thread-limits";

const placeName = cleanText({ min: 1, max: MAX_PLACE_NAME_LENGTH }).nullish().default(null);

const quote = z.object({
  kind: z.literal("quote"),
  exact: cleanText({ min: 1, max: MAX_QUOTE_LENGTH, lines: "many" }),
  prefix: cleanText({ min: 0, max: MAX_QUOTE_CONTEXT_LENGTH, lines: "many" }),
  suffix: cleanText({ min: 0, max: MAX_QUOTE_CONTEXT_LENGTH, lines: "many" }),
});

const place = z
  .object({
    kind: z.literal("place"),
    page: z.int().min(1).max(MAX_PAGE_NUMBER).nullish().default(null),
    section: placeName,
    figure: placeName,
    equation: placeName,
  })
  .refine(
    ({ page, section, figure, equation }) => (page ?? section ?? figure ?? equation) !== null,
    "Enter a page, a section, a figure or an equation.",
  );

/** What a comment is about: see `Anchor`. */
export const anchorInput = z.discriminatedUnion("kind", [quote, place]);
