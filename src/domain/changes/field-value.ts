import { z } from "zod";

/** What a field of a form holds. */
export type FieldValue = string | number | boolean | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

const MAX_FIELD_LENGTH = 500;

/** Not checked as what is written is: a value from before a rule was made is still what the form showed. */
const fieldValueInput = z.union([z.string().max(MAX_FIELD_LENGTH), z.number(), z.boolean(), z.null()]);

/** What a form showed in these fields when it was opened. */
export const basedOnInput = <const Names extends readonly string[]>(names: Names) =>
  z.partialRecord(z.enum(names), fieldValueInput).optional();
