import { z } from "zod";
import { DomainError } from "@/domain/domain-error";

/**
 * What text may enter. Everything that passes is stored and given back as it came; everything else is refused with a
 * message, never mended in silence: PostgreSQL cannot store U+0000, and UTF-8 has no lone surrogates.
 */
export interface TextLimits {
  /** Code points. With 1 or more, something visible is required. */
  min: number;
  /** Code points, not UTF-16 units: an emoji counts as one wherever it is counted. */
  max: number;
  /** Bodies keep their lines and direction marks; names, titles and reasons are on one line beside other text. */
  lines?: "one" | "many";
}

/**
 * The zod input for people's text. One line is trimmed; many lines stay as they are, since spaces mean something there.
 */
export function cleanText({ min, max, lines = "one" }: TextLimits) {
  const input = lines === "one" ? z.string().trim() : z.string();
  return input.superRefine((text, context) => {
    const problem = textProblem(text, { min, max, lines });
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });
}

/** Throws `invalid_input` for text that cannot be stored as it is. `fieldName` begins the sentence: "The title". */
export function assertCleanText(text: string, fieldName: string): void {
  const problem = encodingProblem(text);
  if (problem !== null) throw new DomainError("invalid_input", `${fieldName}: ${problem}`);
}

/** Code points of a text. Lone surrogates count as one each. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function textProblem(text: string, { min, max, lines }: Required<TextLimits>): string | null {
  // The length in UTF-16 units is known without a walk, and no text of `max` code points has more than twice as many.
  if (text.length > 2 * max || countCodePoints(text) > max)
    return `Use at most ${max.toLocaleString("en")} characters.`;
  const unstorable = encodingProblem(text);
  if (unstorable !== null) return unstorable;
  if (lines === "one") {
    if (lineEndOrControl.test(text)) return "Write this on one line, without control characters.";
    if (directionControl.test(text)) return "Remove the invisible characters that change the direction of the text.";
    if (piledMarks.test(text)) return "Use at most eight marks on one letter.";
  }
  if (min > 0 && invisibleOnly.test(text))
    return text === "" ? "Write something here." : "This text has no visible characters.";
  if (countCodePoints(text) < min) return `Use at least ${min} characters.`;
  return null;
}

function encodingProblem(text: string): string | null {
  if (text.includes("\0")) return "This text holds a null character (U+0000), which cannot be stored.";
  if (loneSurrogate.test(text)) return "This text holds half a character (a lone surrogate), which cannot be stored.";
  return null;
}

/** In a pattern with the u flag only surrogates without their other half are code points of their own. */
const loneSurrogate = /\p{Surrogate}/u;

const lineEndOrControl = /[\p{Cc}\u2028\u2029]/u;

/**
 * Embeddings, overrides and isolates: in a name they would turn the text around it. Plain right-to-left letters need
 * none.
 */
const directionControl = /[\u202A-\u202E\u2066-\u2069]/u;

/** Marks in a row. Scripts that pile them up need five or six; beyond, they climb over the lines above and below. */
const piledMarks = /\p{M}{9}/u;

/**
 * Separators, controls, formats, marks without a letter, what Unicode lets renderers ignore (Hangul fillers among
 * them), the empty Braille cell and the note without a head.
 */
const invisibleOnly = /^[\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]*$/u;
