import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { htmlSchema } from "@/server/text/html-schema";
import { mathmlElements } from "@/server/text/mathml-schema";

/** What every link of a text carries: it earns no rank, and the page behind it learns nothing of where it stood. */
const linkRel = ["nofollow", "noopener", "noreferrer"];

const formulaElements = new Set(mathmlElements);

/**
 * HTML that holds only what `htmlSchema` lists. It is read by the parser that browsers standardised, cleaned as a tree,
 * and written out from that tree, so that no browser finds a tag where the cleaning saw text.
 */
export function sanitizeHtml(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  keepFormulasPure(tree);
  const clean = sanitize(tree, htmlSchema);
  finish(clean);
  return toHtml(clean);
}

/**
 * Drops everything within a formula that is no MathML. Formulas let HTML in at some places, and what a parser makes of
 * elements there can change when its output is read again.
 */
function keepFormulasPure(parent: Root | Element, inFormula = false): void {
  parent.children = parent.children.filter(
    (child) => !inFormula || child.type !== "element" || formulaElements.has(child.tagName),
  );
  for (const child of parent.children) {
    if (child.type === "element") keepFormulasPure(child, inFormula || child.tagName === "math");
  }
}

function finish(node: Nodes): void {
  if (node.type === "element") {
    const { href, className } = node.properties;
    if (node.tagName === "a" && typeof href === "string" && !href.startsWith("#")) node.properties.rel = linkRel;
    if (Array.isArray(className) && className.length === 0) delete node.properties.className; // none of them was listed
  }
  if ("children" in node) node.children.forEach(finish);
}
