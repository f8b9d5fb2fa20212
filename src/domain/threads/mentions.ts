import { MAX_PERSON_NAME_LENGTH } from "@/domain/people/people-limits";
import { isUnspaced, mayEndWord, UNSPACED } from "@/domain/text/word-end";
import { MAX_MENTIONS } from "./thread-limits";

/** The sign of a mention, as a class: Chinese and Japanese keyboards also type the full-width one. */
export const MENTION_SIGN = "[@＠]";

/**
 * What an @ may follow to begin a mention, as a class of a pattern with the flag `u`: spaces, opening marks, marks that
 * end a part of a sentence, emoji, full-width punctuation, and letters of scripts without spaces. Behind any other
 * letter or sign it may be part of an address.
 */
export const beforeMention = `[\\s([{*|~_"'«„“‘‹—–,;:!?…\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u200B\\u200E\\u200F\\u3000-\\u303F\\uFF01-\\uFF0F\\uFF1A-\\uFF1F\\uFF3B-\\uFF40\\uFF5B-\\uFF65${UNSPACED}]`;

const precedes = new RegExp(`${beforeMention}$`, "u");
const sign = new RegExp(MENTION_SIGN, "g");

/** The rest of a host's name: `用户@bo.example` is an address, although nothing shows where its first word begins. */
const domain = /^[A-Za-z\d-]*\.[A-Za-z]{2}/;

/** The form that says who is meant where a name does not: the name for whoever reads the source, and the id. */
export function mentionText({ id, name }: { id: string; name: string }): string {
  return `@[${name.replace(/[[\]\n]/g, " ")}](${id})`;
}

/** A mention by id at the beginning of a text. The name in it is only decoration: what shows is the person's own. */
export const mentionPattern = /^@\[([^\][\n]{0,200})\]\(([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\)/;

/** Whether an @ at this place of a text begins a word, and so may be a mention by name. */
export function isMentionSign(text: string, at: number): boolean {
  const character = text[at];
  if (character !== "@" && character !== "＠") return false;
  return at === 0 || precedes.test(text.slice(Math.max(0, at - 2), at));
}

/**
 * Whom the @ at this place of a text mentions by name, or null. `length` is that of the sign and the name. `people` are
 * names by id.
 */
export function findMentionByName(
  text: string,
  at: number,
  people: ReadonlyMap<string, string>,
): { id: string; name: string; length: number } | null {
  if (!isMentionSign(text, at)) return null;
  const found = findNamed(text.slice(at + 1), people);
  if (found === null) return null;
  const length = 1 + found.name.length;
  const isAddress = /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) && domain.test(text.slice(at + length));
  return isAddress ? null : { ...found, length };
}

/**
 * Whose name a text begins with, whatever its case and as a whole: "Bo, look" begins with "Bo" and "Bob" does not. Of
 * two names the longer one. `people` are names by id.
 */
export function findNamed(text: string, people: ReadonlyMap<string, string>): { id: string; name: string } | null {
  let found: { id: string; name: string } | null = null;
  for (const [id, name] of people) {
    if (name.length <= (found?.name.length ?? 0)) continue;
    const isNamed = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
    if (isNamed && isWhole(name, text.slice(name.length))) found = { id, name };
  }
  return found;
}

/** Of a script without spaces, a single letter begins too many words to be taken for a name in them. */
function isWhole(name: string, after: string): boolean {
  const isLetterInWord = [...name].length === 1 && isUnspaced(name) && isUnspaced(after);
  return mayEndWord(name, after) && !isLetterInWord;
}

/**
 * The ids that a text may mention, each once, at most MAX_MENTIONS. Whether they are people of the club is not checked.
 */
export function listMentionedIds(text: string): string[] {
  const found = new Set<string>();
  for (const { index } of text.matchAll(/@\[/g)) {
    const id = mentionPattern.exec(text.slice(index, index + 250))?.[2];
    if (id !== undefined) found.add(id);
    if (found.size === MAX_MENTIONS) break;
  }
  return [...found];
}

/**
 * What follows each @ of a text that may begin a mention by name, as far as the longest name reaches: each once,
 * at most MAX_MENTIONS. Whether it begins with a name is not checked.
 */
export function listMentionBeginnings(text: string): string[] {
  const found = new Set<string>();
  for (const { index } of text.matchAll(sign)) {
    const [beginning = ""] = text.slice(index + 1, index + 1 + 2 * MAX_PERSON_NAME_LENGTH).split("\n", 1);
    if (/^(?:\s|$)/.test(beginning) || !isMentionSign(text, index)) continue;
    found.add(beginning);
    if (found.size === MAX_MENTIONS) break;
  }
  return [...found];
}
