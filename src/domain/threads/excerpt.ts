import { findDollarFormula } from "@/domain/text/find-formula";
import { formulaAsText } from "@/domain/text/formula-as-text";
import { EXCERPT_MAX } from "./thread-limits";

/**
 * The beginning of a comment as one line of plain text, from its Markdown: marks of emphasis, headings, lists, quotes
 * and code go, links keep their words, formulas read as one types them. At most `max` characters (code points),
 * cut at a word where one ends near enough, with an ellipsis. Text, not HTML: whoever shows it escapes it.
 */
export function excerptOf(markdown: string, max: number = EXCERPT_MAX): string {
  // A quotation is somebody else's words; what was said about it comes after. A comment of nothing but one keeps it.
  const own = markdown.replace(/^ {0,3}>.*$/gm, "");
  const text = plain(own) || plainLine(markdown);
  return shorten(text, max);
}

/** Markdown as one line of plain text, quotations included. */
export const plainLine = (markdown: string): string => plain(markdown.replace(/^ {0,3}>+/gm, ""));

/** Around the number of a formula, while marks are taken out of the words around it: its own `_` and `*` are none. */
const place = "\uF8FF";

function plain(markdown: string): string {
  const formulas: string[] = [];
  const words = withoutMarks(takeFormulas(markdown.replaceAll(place, ""), formulas));
  return words
    .replace(/\uF8FF(\d+)\uF8FF/g, (_, number) => formulas[Number(number)] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

function takeFormulas(markdown: string, formulas: string[]): string {
  let text = "";
  let at = 0;
  while (at < markdown.length) {
    const next = markdown.slice(at).search(/[\\$]/);
    if (next === -1) break;
    text += markdown.slice(at, at + next);
    at += next;
    const formula = findDollarFormula(markdown, at);
    const length = formula === null ? (/^(?:\\.|\$\$)/s.test(markdown.slice(at, at + 2)) ? 2 : 1) : formula.end - at;
    if (formula === null) text += markdown.slice(at, at + length);
    else text += `${place}${formulas.push(formulaAsText(formula.tex)) - 1}${place}`;
    at += length;
  }
  return text + markdown.slice(at);
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:```|~~~).*$/gm, " ") // the fences of code, not the code
    .replace(/^ {0,3}(?:#{1,6}|[-*+]|\d{1,9}[.)]) +(?:\[[ xX]\] +)?/gm, "")
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?: "[^"]*")?\)/g, "$1")
    .replace(/\[\^[^\][\s]{1,80}\]:?/g, "") // bounded: open ones in a row would each be read to the end
    .replace(/(\*\*|__|~~|`+)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)\*(?![\w*])/g, "$1")
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, ""); // a mark left open would turn what the line stands among
}

function shorten(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, max - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  const kept = lastSpace > cut.length * 0.7 ? cut.slice(0, lastSpace) : cut;
  return `${kept.replace(/[\s,;:.–—-]+$/, "")}…`;
}
