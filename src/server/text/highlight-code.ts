import { type CodeLanguage, codeLanguages } from "./code-languages";
import { escapeText } from "./escape-text";

type Kind = "comment" | "string" | "number" | "keyword";

/** Coloured pieces of one block. A page of code has some hundreds; with more than this the marks outweigh the code. */
const PIECES_MAX = 1_500;

const patterns = new Map<CodeLanguage, RegExp>();

/**
 * Code as HTML with its comments, strings, numbers and keywords in spans; empty where the language is unknown or the
 * block is no code to read. It knows no grammar: what a regular expression in a string may cost is worse than a word too
 * many in colour. Takes time in proportion to the length.
 */
export function highlightCode(code: string, name: string): string {
  const language = codeLanguages.get(name.toLowerCase());
  if (language === undefined) return "";
  let html = "";
  let at = 0;
  let pieces = 0;
  for (const found of code.matchAll(patternOf(language))) {
    const kind = kindOf(found, language);
    if (kind === null) continue;
    pieces += 1;
    if (pieces > PIECES_MAX) return "";
    html += `${escapeText(code.slice(at, found.index))}<span class="code-${kind}">${escapeText(found[0])}</span>`;
    at = found.index + found[0].length;
  }
  return html + escapeText(code.slice(at));
}

function patternOf(language: CodeLanguage): RegExp {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const number = String.raw`\d[\w.]*`;
  const pattern = new RegExp(
    `(?<comment>${language.comment})|(?<string>${language.string})|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)|(?<number>${number})`,
    "gu",
  );
  patterns.set(language, pattern);
  return pattern;
}

function kindOf({ groups = {} }: RegExpExecArray, { keywords, foldsCase }: CodeLanguage): Kind | null {
  if (groups.comment !== undefined) return "comment";
  if (groups.string !== undefined) return "string";
  if (groups.number !== undefined) return "number";
  const word = groups.word ?? "";
  return keywords.has(foldsCase === true ? word.toLowerCase() : word) ? "keyword" : null;
}
