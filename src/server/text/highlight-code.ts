import highlighter from "highlight.js/lib/common";
import dart from "highlight.js/lib/languages/dart";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import haskell from "highlight.js/lib/languages/haskell";
import julia from "highlight.js/lib/languages/julia";
import latex from "highlight.js/lib/languages/latex";
import matlab from "highlight.js/lib/languages/matlab";
import scala from "highlight.js/lib/languages/scala";

// Beside the three dozen languages that are common everywhere, those that papers bring.
for (const [name, language] of Object.entries({ dart, dockerfile, haskell, julia, latex, matlab, scala })) {
  highlighter.registerLanguage(name, language);
}
highlighter.configure({ classPrefix: "code-" });

/**
 * Up to where a block is coloured. Some grammars take the square of a line's or a block's length for what no one writes:
 * two seconds for a comment that is one word.
 */
const MAX_BLOCK_LENGTH = 6_000;
const MAX_LINE_LENGTH = 300;
/** Coloured pieces of one block. A page of code has some hundreds; with more than this the marks outweigh the code. */
const MAX_PIECES = 1_500;

/**
 * Code as HTML with its keywords, strings, comments and so on in spans of class `code-…`; empty where the language is
 * unknown or the block is no code to read, and the block stays as it is. `name` is the word behind the fence.
 */
export function highlightCode(code: string, name: string): string {
  if (highlighter.getLanguage(name) === undefined || isNoCode(code)) return "";
  const { value } = highlighter.highlight(code, { language: name, ignoreIllegals: true });
  return value.split("<span").length > MAX_PIECES ? "" : value;
}

function isNoCode(code: string): boolean {
  return code.length > MAX_BLOCK_LENGTH || code.split("\n").some((line) => line.length > MAX_LINE_LENGTH);
}
