import { PERSON_NAME_MAX } from "@/domain/people/people-limits";
import { MENTIONS_MAX } from "./thread-limits";

/** What an @ may stand behind to be the beginning of a mention, as a class of a pattern: in an address it is none. */
export const beforeMention = "[\\s([{*_\"'«„“]";

const precedes = new RegExp(beforeMention);
const goesOn = /^[\p{L}\p{M}\p{N}_]/u;

/** The form that says who is meant where a name does not: the name for whoever reads the source, and the id. */
export function mentionText({ id, name }: { id: string; name: string }): string {
  return `@[${name.replace(/[[\]\n]/g, " ")}](${id})`;
}

/** A mention by id at the beginning of a text. The name in it is only decoration: what shows is the person's own. */
export const mentionPattern = /^@\[([^\][\n]{0,200})\]\(([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\)/;

/** Whether an @ at this place of a text begins a word, and so may be a mention by name. */
export function isMentionSign(text: string, at: number): boolean {
  return text[at] === "@" && (at === 0 || precedes.test(text[at - 1] ?? ""));
}

/**
 * Whose name a text begins with, whatever its case and as a whole: "Bo, look" begins with "Bo" and "Bob" does not. Of two
 * names the longer one. `people` are names by id.
 */
export function findNamed(text: string, people: ReadonlyMap<string, string>): { id: string; name: string } | null {
  let found: { id: string; name: string } | null = null;
  for (const [id, name] of people) {
    if (name.length <= (found?.name.length ?? 0)) continue;
    const isNamed = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
    if (isNamed && !goesOn.test(text.slice(name.length))) found = { id, name };
  }
  return found;
}

/** The ids that a text may mention, each once, at most MENTIONS_MAX. Whether they are people of the club is not asked. */
export function listMentionedIds(text: string): string[] {
  const found = new Set<string>();
  for (const { index } of text.matchAll(/@\[/g)) {
    const id = mentionPattern.exec(text.slice(index, index + 250))?.[2];
    if (id !== undefined) found.add(id);
    if (found.size === MENTIONS_MAX) break;
  }
  return [...found];
}

/**
 * What stands behind each @ of a text that may begin a mention by name, as far as the longest name reaches: each once,
 * at most MENTIONS_MAX. Whether it begins with a name is not asked.
 */
export function listMentionBeginnings(text: string): string[] {
  const found = new Set<string>();
  for (const { index } of text.matchAll(/@/g)) {
    const [beginning = ""] = text.slice(index + 1, index + 1 + 2 * PERSON_NAME_MAX).split("\n", 1);
    if (/^(?:\s|$)/.test(beginning) || !isMentionSign(text, index)) continue;
    found.add(beginning);
    if (found.size === MENTIONS_MAX) break;
  }
  return [...found];
}
