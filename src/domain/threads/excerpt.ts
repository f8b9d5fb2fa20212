import { listVerbatim } from "./list-verbatim";
import { MAX_EXCERPT_LENGTH } from "./thread-limits";

/**
 * The beginning of a comment as one line of plain text, from its Markdown: marks of emphasis, headings, lists, quotes
 * and code go, links keep their words, formulas read as one types them. At most `max` characters (code points),
 * cut at a word where one ends near enough, with an ellipsis. Text, not HTML: callers that show it escape it.
 */
export function excerptOf(markdown: string, max: number = MAX_EXCERPT_LENGTH): string {
  // A quotation is somebody else's words; what was said about it comes after. A comment of nothing but one keeps it.
  const own = markdown.replace(/^ {0,3}>.*$/gm, "");
  const text = plain(own) || plainLine(markdown);
  return shorten(text, max);
}

/**
 * Markdown as one line of plain text, quotations included. `marks`, of one character each, are around words that were
 * searched for, and stay around them; a formula with one in it is marked as a whole.
 */
export const plainLine = (markdown: string, marks?: readonly [string, string]): string =>
  plain(markdown.replace(/^ {0,3}>+/gm, ""), marks);

/**
 * Around the number of a formula or of code, while marks are taken out of the words around it: its own `_` are none.
 */
const PLACEHOLDER = "\uF8FF";

function plain(markdown: string, marks?: readonly [string, string]): string {
  const { text, kept } = takeVerbatim(markdown.replaceAll(PLACEHOLDER, ""), marks ?? ["", ""]);
  return withoutMarks(text)
    .replace(/\uF8FF(\d+)\uF8FF/g, (_, number) => kept[Number(number)] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Puts numbered places where formulas and code are, which are found as if no word in them was marked. */
function takeVerbatim(marked: string, [begins, ends]: readonly [string, string]): { text: string; kept: string[] } {
  const indexes = indexesOfOthers(marked, begins + ends);
  const startOf = (at: number) => indexes[at] ?? marked.length;
  const endOf = (end: number) => (end === 0 ? 0 : startOf(end - 1) + 1);
  const kept: string[] = [];
  let text = "";
  let taken = 0;
  for (const { at, end, content } of listVerbatim(indexes.map((index) => marked[index]).join(""))) {
    text += `${marked.slice(taken, startOf(at))}${PLACEHOLDER}${kept.length}${PLACEHOLDER}`;
    taken = endOf(end);
    if (typeof content !== "string") kept.push(marked.slice(endOf(content.from), startOf(content.to)));
    else if (begins !== "" && marked.slice(startOf(at), taken).includes(begins)) kept.push(begins + content + ends);
    else kept.push(content);
  }
  return { text: text + marked.slice(taken), kept };
}

/** Where the characters of a text are that are none of these. */
function indexesOfOthers(text: string, characters: string): number[] {
  const indexes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!characters.includes(text.charAt(at))) indexes.push(at);
  }
  return indexes;
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:#{1,6}|[-*+]|\d{1,9}[.)]) +(?:\[[ xX]\] +)?/gm, "")
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?: "[^"]*")?\)/g, "$1")
    .replace(/\[\^[^\][\s]{1,80}\]:?/g, "") // bounded: open ones in a row would each be read to the end
    .replace(/(\*\*|__|~~|`+)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)\*(?![\w*])/g, "$1")
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, ""); // a mark left open would turn what is around the line
}

function shorten(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, max - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  const kept = lastSpace > cut.length * 0.7 ? cut.slice(0, lastSpace) : cut;
  return `${kept.replace(/[\s,;:.–—-]+$/, "")}…`;
}
