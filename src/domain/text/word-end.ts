/**
 * Letters of scripts that put no space between words, or (Korean) attach particles to them, as a class of a pattern
 * with the flag `u`.
 */
export const UNSPACED =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}";

const endsUnspaced = new RegExp(`[${UNSPACED}]$`, "u");
const beginsUnspaced = new RegExp(`^[${UNSPACED}]`, "u");
const katakanaInside = /\p{scx=Katakana}$/u;
const katakanaNext = /^\p{scx=Katakana}/u;

/** What goes on with a word in every script: a mark on the letter, a joiner (as in Persian), a digit, a low line. */
const alwaysGoesOn = /^[\p{M}\p{N}_\u200C\u200D]/u;

/** Whether a text begins with a letter of a script without spaces. */
export const isUnspaced = (text: string): boolean => beginsUnspaced.test(text);

/**
 * Whether a word may end here. Between letters of a script with spaces it does not: "Bob" does not end behind "Bo".
 * Where one of the two letters is of a script without spaces it may, since nothing decides it; a run of katakana is one
 * word.
 */
export function mayEndWord(before: string, after: string): boolean {
  if (alwaysGoesOn.test(after)) return false;
  if (!/^\p{L}/u.test(after)) return true;
  if (katakanaInside.test(before) && katakanaNext.test(after)) return false;
  return endsUnspaced.test(before) || beginsUnspaced.test(after);
}
