const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The first letter of the first and of the last word, as a reader sees letters: not half of a surrogate pair. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word = "") => firstLetter(word))
    .join("")
    .toLocaleUpperCase("und");
}

/** In plain ASCII a letter is a character; asking the segmenter takes a hundred times as long. */
function firstLetter(word: string): string {
  if (/^[ -~]*$/.test(word)) return word.charAt(0);
  return [...graphemes.segment(word)][0]?.segment ?? "";
}
