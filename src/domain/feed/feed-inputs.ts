import { z } from "zod";
import { readDay } from "@/domain/feed/calendar-day";
import { IMPORTS_PER_PAGE, MAX_IMPORT_LABEL_LENGTH, MAX_SENT_TEXT_BYTES } from "@/domain/feed/feed-limits";
import { clubIdInput, idInput } from "@/domain/identifiers";
import { MAX_COUNT } from "@/domain/papers/paper-limits";
import { cleanText } from "@/domain/text/clean-text";

export const dayInput = z
  .string()
  .refine((text) => readDay(text) === text, "This is not a date. Enter one as YYYY-MM-DD.");

/** "12.0197…": place and id of the last listing that one has. */
const cursorInput = z
  .string()
  .transform((text) => {
    const [position, id, ...more] = text.split(".");
    return { position: Number(position), id: more.length === 0 ? id : undefined };
  })
  .pipe(z.object({ position: z.int().min(0).max(MAX_COUNT), id: idInput }));

export const getDayInput = clubIdInput.extend({
  /** Without it, the newest day that has papers. */
  day: dayInput.optional(),
  after: cursorInput.optional(),
});

export const listDaysInput = clubIdInput.extend({
  /** "YYYY-MM" */
  month: z
    .string()
    .refine((text) => readDay(`${text}-01`) === `${text}-01`, "This is not a month. Enter one as YYYY-MM."),
});

const textInput = z
  .string()
  .refine((text) => text.length <= MAX_SENT_TEXT_BYTES && bytesOf(text) <= MAX_SENT_TEXT_BYTES, {
    message: `This is larger than ${MAX_SENT_TEXT_BYTES / (1024 * 1024)} MB. Import it in parts, or on the server: npm run import -- --file PATH`,
  });

export const previewTextInput = clubIdInput.extend({ text: textInput });

const importRequestInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: textInput,
    label: cleanText({ min: 1, max: MAX_IMPORT_LABEL_LENGTH }),
    /** Of a copied page, where it is not the day that was inferred. */
    day: dayInput.optional(),
    /** Takes the whole papers of a page that ends in the middle of one. */
    takesHalf: z.boolean().default(false),
  }),
  z.object({ kind: z.literal("day"), day: dayInput }),
  z.object({ kind: z.literal("sample") }),
]);

export const startImportInput = clubIdInput.extend({ request: importRequestInput });

export const importInput = clubIdInput.extend({ importId: idInput });

export const listImportsInput = clubIdInput.extend({
  /** The id of the last import that one has. */
  after: idInput.optional(),
  limit: z.int().min(1).max(IMPORTS_PER_PAGE).default(IMPORTS_PER_PAGE),
});

export type ImportRequest = z.output<typeof importRequestInput>;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
