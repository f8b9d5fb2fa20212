/** Control characters, and the two separators that some calendar readers take for the end of a line. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu;

/** One line: whatever broke lines becomes a space. Titles come from outside and may carry anything. */
export function oneLine(text: string): string {
  return text.replace(breaks, " ").replace(/ {2,}/g, " ").trim();
}

/**
 * Escapes for a TEXT value (RFC 5545, 3.3.11). Only for what the calendar library writes unchanged (a calendar's
 * name); it escapes the texts of entries itself.
 */
export function escapeText(text: string): string {
  return oneLine(text).replace(/[\\;,]/g, (character) => `\\${character}`);
}
