import {
  excerpt,
  joinParagraphs,
  type PageBlock,
  type PageTrailer,
  pairParagraphs,
  type RejectedBlock,
} from "@/domain/feed/page-blocks";
import { isFurniture, splitHeader } from "@/domain/feed/page-header";
import { type PageDate, type PageLine, readPageLines } from "@/domain/feed/page-lines";

/** The Daily Papers page as a person copied it. */
export interface PageText {
  /** The page's own day, as written; undefined if the header was not copied. */
  date?: PageDate;
  /** In the page's order. Every block is a paper or a rejection: nothing is lost. */
  blocks: (PageBlock | RejectedBlock)[];
  /** Where and why the text seems to end in the middle of a paper; what is whole before it is in `blocks`. */
  cutOff?: { line: number; reason: string };
}

/** No organization's name is longer; an abstract is. */
const MAX_ORGANIZATION_LENGTH = 120;
const SENTENCE_END = /[.!?。！？…][)\]}"'”’»]*$/;

/**
 * Reads the page: header, then papers as title, abstract and a trailer that may be missing. Undefined if the text is no
 * such page, which is a text without "Daily Papers" and without a single trailer. How many empty lines there are makes
 * no difference. An abstract without a trailer at the very end counts as whole if it ends like a sentence.
 */
export function readPageText(text: string): PageText | undefined {
  const header = splitHeader(readPageLines(text));
  const lines = withoutFooter(header.body);
  if (!header.isNamed && lines.every((line) => line.kind === "text")) return undefined;
  const blocks: PageText["blocks"] = [];
  let hasDate = true;
  let index = 0;
  while (index < lines.length) {
    const trailerAt = indexFrom(lines, index, (line) => line.kind !== "text");
    const trailer = readTrailer(lines, trailerAt);
    const above = lines.slice(index, trailerAt);
    const organization = trailer.length > 0 ? organizationAbove(above, lines[trailerAt]) : undefined;
    const paragraphs = joinParagraphs(organization === undefined ? above : above.slice(0, -1));
    // One by one: a text of two million characters falls into more pieces than a call takes arguments.
    for (const block of pairParagraphs(paragraphs, { ...organization, ...trailer.fields })) blocks.push(block);
    if (paragraphs.length === 0) blocks.push(strayTrailer(lines[trailerAt]));
    hasDate = trailer.length === 0 || trailer.fields.date !== undefined;
    index = trailerAt + trailer.length;
  }
  const cutOff = findCut(blocks, hasDate, lines.at(-1));
  return {
    ...(header.date !== undefined && { date: header.date }),
    blocks: cutOff?.replaces ? [...blocks.slice(0, -1), cutOff.replaces] : blocks,
    ...(cutOff !== undefined && { cutOff: { line: cutOff.line, reason: cutOff.reason } }),
  };
}

/** The trailer that starts at `start`: count of authors, dot and date, each at most once, the date last. */
function readTrailer(lines: readonly PageLine[], start: number): { fields: PageTrailer; length: number } {
  const fields: PageTrailer = {};
  let index = start;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (line.kind === "text" && line.startsParagraph)) break;
    const isSecondDot = line.kind === "dot" && lines.slice(start, index).some((above) => above.kind === "dot");
    if (isSecondDot || (line.kind === "authors" && index > start)) break;
    if (line.kind === "authors") {
      if (line.count !== undefined) fields.authorCount = line.count;
    } else if (line.kind === "text" && lines[index + 1]?.kind === "dot") {
      Object.assign(fields, readOrganization(line.text));
    } else if (line.kind === "date") {
      fields.date = line.date;
      if (line.comments !== undefined) fields.comments = line.comments;
      return { fields, length: index + 1 - start };
    }
  }
  return { fields, length: index - start };
}

/** The organization line comes right above the dot; with empty lines everywhere, it is the odd paragraph out. */
function organizationAbove(above: readonly PageLine[], next: PageLine | undefined): PageTrailer | undefined {
  const line = above.at(-1);
  if (next?.kind !== "dot" || line === undefined || line.text.length > MAX_ORGANIZATION_LENGTH) return undefined;
  const paragraphs = above.filter((candidate) => candidate.startsParagraph).length;
  const hasSeparateWorker = line.startsParagraph && (!next.startsParagraph || paragraphs % 2 === 1);
  return hasSeparateWorker && paragraphs >= 3 ? readOrganization(line.text) : undefined;
}

/** "tencent Tencent": the user name, then the name for people. */
function readOrganization(text: string): PageTrailer {
  const [userName = "", ...name] = text.replace(/^[•·] ?/, "").split(" ");
  return { organizationName: name.length > 0 ? name.join(" ") : userName };
}

function strayTrailer(line: PageLine | undefined): RejectedBlock {
  return { ok: false, line: line?.number ?? 1, reason: "It has no title or abstract above it." };
}

interface Cut {
  line: number;
  reason: string;
  /** Stands in place of the last block, which is not whole. */
  replaces?: RejectedBlock;
}

function findCut(blocks: PageText["blocks"], hasDate: boolean, end: PageLine | undefined): Cut | undefined {
  const last = blocks.at(-1);
  if (last === undefined || end === undefined) return undefined;
  if (!last.ok) return end.kind === "text" ? { line: last.line, reason: "The text ends after a title." } : undefined;
  if (!hasDate) return { line: end.number, reason: `The text ends before the date of “${excerpt(last.title)}”.` };
  if (end.kind !== "text" || SENTENCE_END.test(last.abstract)) return undefined;
  const reason = `The text ends in the middle of the abstract of “${excerpt(last.title)}”.`;
  return { line: last.line, reason, replaces: { ok: false, line: last.line, reason } };
}

function withoutFooter(lines: readonly PageLine[]): PageLine[] {
  const end = lines.findLastIndex((line) => !isFurniture(line));
  return lines.slice(0, end + 1);
}

function indexFrom(lines: readonly PageLine[], start: number, isIt: (line: PageLine) => boolean): number {
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && isIt(line)) return index;
  }
  return lines.length;
}
