import { MAX_TITLE_KEY_LENGTH } from "@/domain/papers/paper-limits";

/**
 * The form in which titles are compared: Unicode NFKC, lower case (of no particular language), and every run of
 * anything but letters, combining marks and digits folded into one space. Letters of all scripts and their accents
 * stay: "Gödel" is not "Godel". Cut at MAX_TITLE_KEY_LENGTH characters. A title without any letter or digit is its own
 * key, so that "???" and "!!!" stay two papers. Applying it twice changes nothing.
 */
export function titleKey(title: string): string {
  const lower = title.normalize("NFKC").toLowerCase().normalize("NFKC");
  const folded = lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  const key = folded === "" ? lower.replace(/\s+/g, " ").trim() : folded;
  // Counted in code points: a cut between the halves of a surrogate pair would make text that cannot be stored.
  return [...key].slice(0, MAX_TITLE_KEY_LENGTH).join("").trim();
}
