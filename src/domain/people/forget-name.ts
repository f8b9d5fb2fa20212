import { FORMER_MEMBER_NAME } from "@/domain/people/former-member";
import { mayEndWord } from "@/domain/text/word-end";
import { isMentionSign, MENTION_SIGN, mentionPattern } from "@/domain/threads/mentions";

/**
 * A text without the mentions of a person, by id or by name, also where they are quoted: "@Former member" takes their
 * place. A name that somebody wrote without an @ is their own word, and stays.
 */
export function forgetMentions(text: string, person: { id: string; name: string }): string {
  let written = "";
  let from = 0;
  for (const { index } of text.matchAll(new RegExp(MENTION_SIGN, "g"))) {
    const length = index < from ? null : mentionLength(text, index, person);
    if (length === null) continue;
    written += `${text.slice(from, index)}@${FORMER_MEMBER_NAME}`;
    from = index + length;
  }
  return written + text.slice(from);
}

function mentionLength(text: string, at: number, { id, name }: { id: string; name: string }): number | null {
  const byId = mentionPattern.exec(text.slice(at, at + 250));
  if (byId !== null) return byId[2] === id ? byId[0].length : null;
  const end = at + 1 + name.length;
  const isNamed = text.slice(at + 1, end).toLowerCase() === name.toLowerCase() && mayEndWord(name, text.slice(end));
  return isNamed && isMentionSign(text, at) ? 1 + name.length : null;
}

/** A text of the server's own with "Former member" where it names the person. */
export function forgetName(text: string, name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "gu"), FORMER_MEMBER_NAME);
}
