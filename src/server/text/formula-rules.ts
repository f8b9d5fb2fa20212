import type { Env, MarkdownIt, RendererRule, StateBlock, StateInline } from "markdown-it";
import { findDollarFormula } from "@/domain/text/find-formula";
import { FormulaSetter } from "./render-formula";

/** Where the rules find the setter of the text that is being rendered. */
export interface FormulaEnv extends Env {
  formulas: FormulaSetter;
}

/** `$x$` and `$$x$$` in a line, `$$` blocks, and fences marked `math`. Two backslashed brackets stay escaped brackets. */
export function formulaRules(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "formula", inlineFormula);
  md.block.ruler.before("fence", "formula", blockFormula, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.renderer.rules.formula = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (token === undefined) return "";
    return setterOf(env).set({ tex: token.content, display: token.info === "display", source: token.markup });
  };
  md.renderer.rules.formula_block = (...args) => `<p>${md.renderer.rules.formula?.(...args) ?? ""}</p>\n`;
  md.renderer.rules.fence = setMathFences(md.renderer.rules.fence);
}

function inlineFormula(state: StateInline, silent: boolean): boolean {
  const formula = findDollarFormula(state.src, state.pos);
  if (formula === null || formula.end > state.posMax) return skipDollars(state, silent);
  if (!silent) push(state, "formula", formula);
  state.pos = formula.end;
  return true;
}

/** Dollars that open nothing are text, both of `$$`: else the second would be tried alone and open before `5$$`. */
function skipDollars(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("$", state.pos)) return false;
  const dollars = state.src.startsWith("$$", state.pos) ? "$$" : "$";
  if (!silent) state.pending += dollars;
  state.pos += dollars.length;
  return true;
}

function blockFormula(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false; // indented code
  if (!state.src.startsWith("$$", start)) return false;
  const nextLine = findEnd(state, startLine, endLine);
  if (nextLine === null) return false;
  // The lines without the marks of the quotes and lists that they stand in.
  const text = state.getLines(startLine, nextLine, state.blkIndent, false).trim();
  const formula = findDollarFormula(text, 0);
  if (formula === null || formula.end !== text.length) return false;
  if (silent) return true;
  const token = push(state, "formula_block", formula);
  token.map = [startLine, nextLine];
  state.line = nextLine;
  return true;
}

/** The line after the one that ends with `$$`, or null when the paragraph ends before. */
function findEnd(state: StateBlock, startLine: number, endLine: number): number | null {
  for (let line = startLine; line < Math.min(endLine, startLine + LINES_MAX); line += 1) {
    if (state.isEmpty(line) || (state.sCount[line] ?? 0) < state.blkIndent) return null;
    const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
    if (text.endsWith("$$") && (line > startLine || text.length > 4)) return line + 1;
  }
  return null;
}

/** Lines of one formula: keeps a text of nothing but `$$` lines from being searched to its end for each of them. */
const LINES_MAX = 100;

function push(
  state: StateInline | StateBlock,
  type: string,
  formula: { tex: string; display: boolean; source: string },
) {
  const token = state.push(type, "", 0);
  token.content = formula.tex;
  token.markup = formula.source;
  token.info = formula.display ? "display" : "";
  return token;
}

function setMathFences(setFence: RendererRule | undefined): RendererRule {
  return (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    if (token?.info.trim() === "math") {
      return `<p>${setterOf(env).set({ tex: token.content, display: true, source: token.content })}</p>\n`;
    }
    return setFence?.(tokens, index, options, env, renderer) ?? "";
  };
}

function setterOf(env: Env | undefined): FormulaSetter {
  if (env?.formulas instanceof FormulaSetter) return env.formulas;
  throw new TypeError("Markdown with formulas is rendered with a FormulaEnv");
}
