import { MENTIONS_MAX } from "./thread-limits";

/** What stands in a text where somebody is mentioned: the name for whoever reads the source, the id for what is meant. */
export function mentionText({ id, name }: { id: string; name: string }): string {
  return `@[${name.replace(/[[\]\n]/g, " ")}](${id})`;
}

/** A mention at the beginning of a text. The name in it is only decoration: what shows is the person's own. */
export const mentionPattern = /^@\[([^\][\n]{0,200})\]\(([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\)/;

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
