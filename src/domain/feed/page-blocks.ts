import type { PageDate, PageLine } from "@/domain/feed/page-lines";
import { MAX_ABSTRACT_LENGTH, MAX_TITLE_LENGTH } from "@/domain/papers/paper-limits";

/** One paper as the page shows it. */
export interface PageBlock {
  ok: true;
  /** Line of the title, from 1. */
  line: number;
  title: string;
  abstract: string;
  authorCount?: number;
  organizationName?: string;
  date?: PageDate;
  comments?: number;
}

export interface RejectedBlock {
  ok: false;
  line: number;
  reason: string;
}

/** Lines of one paragraph joined, and where it starts. */
interface Paragraph {
  line: number;
  text: string;
}

export type PageTrailer = Omit<PageBlock, "ok" | "line" | "title" | "abstract">;

/** Shorter than the shortest of 1,377 recorded abstracts (395), longer than the longest of their titles (157). */
const MIN_SURE_ABSTRACT_LENGTH = 250;

/**
 * The papers between two trailers: title and abstract in turn. A trailer may be missing, so there can be several; it
 * belongs to the last. Where the turns do not come out even, something is missing, and the lengths say what.
 */
export function pairParagraphs(paragraphs: readonly Paragraph[], trailer: PageTrailer): (PageBlock | RejectedBlock)[] {
  const blocks: (PageBlock | RejectedBlock)[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const [title, abstract] = paragraphs.slice(index, index + 2);
    if (title === undefined) break;
    const isEven = (paragraphs.length - index) % 2 === 0;
    if (title.text.length > MAX_TITLE_LENGTH) {
      blocks.push({ ok: false, line: title.line, reason: "It has no title. The text above it is missing." });
      index += 1;
    } else if (abstract === undefined || !(isEven || abstract.text.length >= MIN_SURE_ABSTRACT_LENGTH)) {
      blocks.push({ ok: false, line: title.line, reason: `“${excerpt(title.text)}” has no abstract below it.` });
      index += 1;
    } else {
      blocks.push(checkLength(title, abstract));
      index += 2;
    }
  }
  const last = blocks.at(-1);
  return last?.ok === true ? [...blocks.slice(0, -1), { ...last, ...trailer }] : blocks;
}

function checkLength(title: Paragraph, abstract: Paragraph): PageBlock | RejectedBlock {
  if (abstract.text.length <= MAX_ABSTRACT_LENGTH) {
    return { ok: true, line: title.line, title: title.text, abstract: abstract.text };
  }
  const reason = `Its abstract has ${abstract.text.length} characters; ${MAX_ABSTRACT_LENGTH} are allowed.`;
  return { ok: false, line: title.line, reason };
}

/** Paragraphs of the lines of text before a trailer; a line that wraps goes on in the next line. */
export function joinParagraphs(lines: readonly PageLine[]): Paragraph[] {
  const paragraphs: { line: number; lines: string[] }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || line.startsParagraph) paragraphs.push({ line: line.number, lines: [line.text] });
    else open.lines.push(line.text);
  }
  return paragraphs.map(({ line, lines: parts }) => ({ line, text: parts.join(" ") }));
}

export function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
