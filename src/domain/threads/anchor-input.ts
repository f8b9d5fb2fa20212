import { z } from "zod";
import { cleanText } from "@/domain/text/clean-text";
import { PAGE_MAX, PLACE_NAME_MAX, QUOTE_CONTEXT_MAX, QUOTE_MAX } from "./thread-limits";

const placeName = cleanText({ min: 1, max: PLACE_NAME_MAX }).nullish().default(null);

const quote = z.object({
  kind: z.literal("quote"),
  exact: cleanText({ min: 1, max: QUOTE_MAX, lines: "many" }),
  prefix: cleanText({ min: 0, max: QUOTE_CONTEXT_MAX, lines: "many" }),
  suffix: cleanText({ min: 0, max: QUOTE_CONTEXT_MAX, lines: "many" }),
});

const place = z
  .object({
    kind: z.literal("place"),
    page: z.int().min(1).max(PAGE_MAX).nullish().default(null),
    section: placeName,
    figure: placeName,
    equation: placeName,
  })
  .refine(
    ({ page, section, figure, equation }) => (page ?? section ?? figure ?? equation) !== null,
    "Name a page, a section, a figure or an equation.",
  );

/** What a comment is about: see `Anchor`. */
export const anchorInput = z.discriminatedUnion("kind", [quote, place]);
