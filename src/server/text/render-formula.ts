import temml from "temml";
import { escapeHtml } from "@/domain/text/escape-html";
import { MAX_FORMULA_LENGTH } from "@/domain/text/find-formula";
import { formulaAsText } from "@/domain/text/formula-as-text";
import { withSettableEnvironments } from "@/domain/text/formula-environments";

/** Formulas of one text that are set; the rest is shown as source. A page of them is a paper and not a comment. */
const MAX_FORMULAS = 300;
/** TeX of all formulas of one text, in code units. The slowest that is known (chemistry) takes 25 µs for each. */
const MAX_TEX_LENGTH = 8_000;
/** MathML of one formula: `&` in a matrix is one character and becomes seventy-five. */
const MAX_MATHML_LENGTH = 40_000;
/** MathML of one text, so that a stored comment stays small beside a page. */
const MAX_TOTAL_MATHML_LENGTH = 120_000;
/** Elements in elements. Browsers flatten what is deeper than a few hundred, and every walk over the tree recurses. */
const MAX_MATHML_DEPTH = 60;

/**
 * Definitions make expansion bombs and are of no use in a single formula. A macro of ours hides each of these commands,
 * and expands to one that does not exist, so that the formula fails.
 */
const definitions = "def gdef edef xdef let futurelet newcommand renewcommand providecommand global long".split(" ");

/** Sets the formulas of one text and keeps count of what they may cost together. `asText`: for who shows no MathML. */
export class FormulaSetter {
  readonly #asText: boolean;
  #formulas = 0;
  #tex = 0;
  #mathml = 0;

  constructor({ asText = false }: { asText?: boolean } = {}) {
    this.#asText = asText;
  }

  /** HTML of a formula: MathML (or text), or its source where it is wrong, too large or one too many. Never throws. */
  set({ tex, display, source }: { tex: string; display: boolean; source: string }): string {
    const text = this.#asText && tex.length <= MAX_FORMULA_LENGTH ? formulaAsText(tex) : "";
    if (text !== "") return escapeHtml(text);
    const mathml = this.#mathmlOf(tex, display);
    if (mathml === null) return `<code class="formula-source">${escapeHtml(source.trim())}</code>`;
    return display ? `<span class="formula-display" tabindex="0">${mathml}</span>` : mathml;
  }

  #mathmlOf(tex: string, display: boolean): string | null {
    this.#formulas += 1;
    this.#tex += tex.length;
    if (this.#asText || tex.length > MAX_FORMULA_LENGTH || this.#formulas > MAX_FORMULAS || this.#tex > MAX_TEX_LENGTH)
      return null;
    const mathml = toMathml(tex, display);
    if (mathml === null || this.#mathml + mathml.length > MAX_TOTAL_MATHML_LENGTH) return null;
    this.#mathml += mathml.length;
    return mathml;
  }
}

/** What `\\boxed` comes out with. Styles are dropped when the HTML is cleaned; this one has a meaning. */
const BOX_STYLE = 'style="padding:3pt;border:1px solid;"';

function toMathml(tex: string, display: boolean): string | null {
  try {
    const mathml = temml.renderToString(withSettableEnvironments(tex, display), {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 200, // its own commands need a few each; the longest in 8,000 abstracts takes 40
      maxSize: [5, 50], // em and pt: spaces and rules stay within their line
      macros: Object.fromEntries(definitions.map((name) => [`\\${name}`, "\\definitionsAreNotAllowed"])),
    });
    return mathml.length > MAX_MATHML_LENGTH || isDeep(mathml)
      ? null
      : mathml.replaceAll(BOX_STYLE, 'class="formula-box"');
  } catch {
    return null; // a wrong formula is the writer's business and no error: TypeError and RangeError come up as well
  }
}

function isDeep(mathml: string): boolean {
  let depth = 0;
  for (const [tag] of mathml.matchAll(/<\/?[a-z]+/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth > MAX_MATHML_DEPTH) return true;
  }
  return false;
}
