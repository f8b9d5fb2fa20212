import type { FieldValue } from "@/domain/changes/field-value";

/** How a form calls a field, and its values where they are not words themselves. */
export type FieldWords = Readonly<Record<string, { label: string; words?: (value: FieldValue) => string }>>;

export function wordsOf(fields: FieldWords, field: string, value: FieldValue): string {
  const own = fields[field]?.words?.(value);
  if (own !== undefined) return own;
  if (value === null || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
