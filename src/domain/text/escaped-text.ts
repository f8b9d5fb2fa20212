/**
 * Whether a pair of escaped brackets contains words, as Markdown's editors write them, and no formula: `\[1, 2\]`,
 * `\[citation needed\]`, `\[a\](b)`, `\(see above\)`. Whatever contains a sign of mathematics is a formula, and so is a
 * single letter. `next` is the character behind the brackets.
 */
export function isEscapedText(content: string, { isSquare, next }: { isSquare: boolean; next: string }): boolean {
  const text = content.trim();
  if (!/^[\p{L}\p{M}\p{N}\s.,;:?'"’“”…–-]+$/u.test(text)) return false;
  if (/(?![\p{Script=Latin}\p{Script=Greek}])\p{L}/u.test(text)) return true; // letters that no formula has
  if (!isSquare) return /\s/.test(text) && /\p{L}{2}/u.test(text);
  return /\p{L}{2}/u.test(text) || !/\p{L}/u.test(text) || (next !== "" && "([:".includes(next));
}
