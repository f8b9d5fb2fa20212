import type { Env, MarkdownIt, RendererRule, StateBlock, StateCore, StateInline } from "markdown-it";
import { escapeHtml } from "@/domain/text/escape-html";
import { type Formula, findFormula } from "@/domain/text/find-formula";
import { FormulaSetter } from "@/server/text/render-formula";
import { hideBars, showBars } from "@/server/text/table-bars";

/** Where the rules find the setter of the text that is being rendered. */
export interface FormulaEnv extends Env {
  formulas: FormulaSetter;
}

/** Formulas in a line and in lines of their own, whatever marks them, fences marked `math`, and bars in tables' formulas. */
export function formulaRules(md: MarkdownIt): void {
  md.core.ruler.after("normalize", "hide_bars", (state) => {
    state.src = hideBars(state.src);
  });
  md.core.ruler.after("block", "show_bars", showBarsAgain);
  md.inline.ruler.before("escape", "formula", inlineFormula);
  md.block.ruler.before("fence", "formula", blockFormula, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.renderer.rules.formula = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (token === undefined) return "";
    return setterOf(env).set({ tex: token.content, display: token.info === "display", source: token.markup });
  };
  md.renderer.rules.formula_block = (...args) => {
    const [tokens, index] = args;
    const ending = escapeHtml(String(tokens[index]?.meta?.ending ?? ""));
    return `<p>${md.renderer.rules.formula?.(...args) ?? ""}${ending}</p>\n`;
  };
  md.renderer.rules.fence = setMathFences(md.renderer.rules.fence);
}

function showBarsAgain({ tokens }: StateCore): void {
  for (const token of tokens) {
    token.content = showBars(token.content);
    token.info = showBars(token.info);
    token.markup = showBars(token.markup);
  }
}

function inlineFormula(state: StateInline, silent: boolean): boolean {
  const formula = findFormula(state.src, state.pos);
  if (formula === null || formula.end > state.posMax) return skipDollars(state, silent);
  // A display takes the focus, to be scrolled, which nothing in a link may.
  if (!silent) push(state, "formula", { ...formula, display: formula.display && state.linkLevel === 0 });
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

/** A formula that begins a line and fills lines of its own, but for a mark that ends its sentence. */
function blockFormula(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false; // indented code
  if (!/^(?:\$\$|\\\[|\\begin\{)/.test(state.src.slice(start, start + 7))) return false;
  // The lines without the marks of the quotes and lists that they are in.
  const text = state.getLines(startLine, findEnd(state, startLine, endLine), state.blkIndent, false).trimStart();
  const formula = findFormula(text, 0);
  const ending = formula && /^[^\S\n]*([.,;:!?。，、；：！？]?)[^\S\n]*(?:\n|$)/.exec(text.slice(formula.end))?.[1];
  if (formula === null || ending == null) return false;
  if (silent) return true;
  const nextLine = startLine + formula.source.split("\n").length;
  const token = push(state, "formula_block", formula);
  token.meta = { ending };
  token.map = [startLine, nextLine];
  state.line = nextLine;
  return true;
}

/** The line behind the last of its paragraph. */
function findEnd(state: StateBlock, startLine: number, endLine: number): number {
  const last = Math.min(endLine, startLine + MAX_LINES);
  let line = startLine + 1;
  while (line < last && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent) line += 1;
  return line;
}

/** Lines of one formula: keeps a text of nothing but `$$` lines from being searched to its end for each of them. */
const MAX_LINES = 100;

function push(state: StateInline | StateBlock, type: string, formula: Formula) {
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
