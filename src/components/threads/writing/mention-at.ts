import { beforeMention } from "@/domain/threads/mentions";

/** Characters of a name that are looked up; longer runs after an @ are no name. */
const queryMax = 40;

const namePart = "[\\p{L}\\p{M}\\p{N}'’.-]*";
const written = new RegExp(`(?:^|${beforeMention})@(${namePart}(?: ${namePart})?)$`, "u");

export interface MentionQuery {
  /** Where the @ stands. */
  start: number;
  query: string;
}

/**
 * The mention that is being written at the caret: an @ at the beginning of a word, and up to two words behind it. In an
 * address, in code, and where a mention is complete, there is none.
 */
export function mentionAt(value: string, caret: number): MentionQuery | null {
  const before = value.slice(Math.max(0, caret - queryMax - 1), caret);
  const query = written.exec(before)?.[1];
  if (query === undefined) return null;
  const line = value.slice(value.lastIndexOf("\n", caret - 1) + 1, caret);
  if ((line.match(/`/g)?.length ?? 0) % 2 === 1) return null;
  return { start: caret - query.length - 1, query };
}
