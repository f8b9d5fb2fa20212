import { clobbering } from "./hostile/clobbering";
import { codeAndBlocks } from "./hostile/code-and-blocks";
import { formulas } from "./hostile/formulas";
import { images } from "./hostile/images";
import { latex } from "./hostile/latex";
import { linkAddresses } from "./hostile/link-addresses";
import { mentions } from "./hostile/mentions";
import { mutations } from "./hostile/mutations";
import { notesAndEntities } from "./hostile/notes-and-entities";
import { rawHtml } from "./hostile/raw-html";
import { referencesAndAutolinks } from "./hostile/references-and-autolinks";
import { unicode } from "./hostile/unicode";

/** The same TeX between the other marks of a formula, in turn. */
const forms = [
  (tex: string) => `\\(${tex}\\)`,
  (tex: string) => `\\[${tex}\\]`,
  (tex: string) => `\\begin{align}${tex}\\end{align}`,
  (tex: string) => `|a|b|\n|-|-|\n| $|${tex}|$ | ${tex} |`,
];
const otherFormulas = formulas.map(
  (text, index) => forms[index % forms.length]?.(text.replace(/^\$+|\$+$/g, "")) ?? "",
);

/** Texts that were written to run something, load something, or pass for something, by way of trying. */
export const hostileTexts: Record<string, readonly string[]> = {
  "HTML in the text": rawHtml,
  "HTML that changes when it is read again": mutations,
  "ids and names of the page's own": clobbering,
  "addresses of links": linkAddresses,
  "references and autolinks": referencesAndAutolinks,
  images,
  formulas,
  "formulas between other marks": otherFormulas,
  "code, tables, lists and headings": codeAndBlocks,
  "notes and entities": notesAndEntities,
  mentions,
  "odd characters": unicode,
  "LaTeX in an abstract": latex,
};
