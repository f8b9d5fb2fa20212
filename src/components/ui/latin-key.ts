/**
 * The character of a pressed key, as shortcuts name it. Where the layout types no Latin letters (Cyrillic, Greek, Hebrew,
 * Arabic, Thai …), it is the one that the key has on an English keyboard; a sign that the layout does type counts as such.
 */
export function latinKey({ key, code, shiftKey }: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): string {
  if (/^[\x20-\x7e]+$/.test(key) || /\p{Script=Latin}/u.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  if (code === "Slash") return shiftKey ? "?" : "/";
  return key;
}
