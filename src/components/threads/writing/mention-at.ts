import { beforeMention, MENTION_SIGN } from "@/domain/threads/mentions";
import type { TextChange } from "./edit-text";

/** Characters of a name that are looked up; longer runs after an @ are no name. */
const MAX_QUERY_LENGTH = 40;

const NAME_PART = "[\\p{L}\\p{M}\\p{N}'’.-]*";
const written = new RegExp(`(?:^|${beforeMention})${MENTION_SIGN}(${NAME_PART}(?: ${NAME_PART})?)$`, "u");

export interface MentionQuery {
  /** Where the @ is. */
  start: number;
  query: string;
}

/**
 * The mention that is being written at the caret: an @ at the beginning of a word, and up to two words behind it. In an
 * address, in code, and where a mention is complete, there is none.
 */
export function mentionAt(value: string, caret: number): MentionQuery | null {
  const before = value.slice(Math.max(0, caret - MAX_QUERY_LENGTH - 1), caret);
  const query = written.exec(before)?.[1];
  if (query === undefined) return null;
  const line = value.slice(value.lastIndexOf("\n", caret - 1) + 1, caret);
  if ((line.match(/`/g)?.length ?? 0) % 2 === 1) return null;
  return { start: caret - query.length - 1, query };
}

/** A mention that was completed: where it is, and what was written for it, with the space behind. */
export interface TakenMention {
  start: number;
  text: string;
}

/** Whether the mention at this place was completed, and what is typed behind it is something else. */
export function isTaken(value: string, { start }: MentionQuery, taken: TakenMention): boolean {
  return start === taken.start && value.startsWith(taken.text, start);
}

/** The change that takes the space behind a completed mention away once a mark is typed that follows its word directly. */
export function closeUp(value: string, caret: number, { start, text }: TakenMention): TextChange | null {
  const end = start + text.length;
  const mark = value.slice(end, caret);
  if (!value.startsWith(text, start) || !text.endsWith(" ") || !/^[,.;:!?)，、。．；：！？）」』]$/.test(mark))
    return null;
  return { start: end - 1, end: end + 1, text: mark, select: { start: end, end } };
}
