/**
 * What a piece of HTML contains that it should not, as a browser's parser sees it. Separate from the sanitiser's own
 * lists and on another parser's tree, so that a hole in one is not a hole in both. Needs a DOM.
 */
export function htmlViolations(html: string): string[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  const found = [...walk(template.content, false)].flatMap(({ node, isInFormula }) =>
    nodeViolations(node, isInFormula),
  );
  // Written out and read again it must be the same: HTML that changes on the second reading is how filters are passed.
  const again = document.createElement("template");
  again.innerHTML = template.innerHTML;
  if (again.innerHTML !== template.innerHTML) found.push("changes when it is read again");
  return found;
}

const htmlNames = new Set(
  "a blockquote br code div em h4 h5 h6 hr li ol p pre s section span strong sub sup table tbody td th thead tr ul".split(
    " ",
  ),
);
const mathNames = new Set(
  "math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover".split(
    " ",
  ),
);
const htmlAttributes: Record<string, string[]> = {
  a: ["href", "rel", "class", "id", "aria-label"],
  code: ["class"],
  div: ["class", "role", "tabindex", "aria-label"],
  li: ["class", "id"],
  ol: ["start"],
  pre: ["tabindex"],
  section: ["class", "aria-label"],
  span: ["class", "role", "tabindex", "aria-label"],
  td: ["class"],
  th: ["class"],
};
const mathAttributes = new Set(
  "accent accentunder class columnspan depth display displaystyle fence form height largeop linethickness lspace mathsize mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width".split(
    " ",
  ),
);
const className =
  /^(?:align-(?:left|center|right)|footnote-back|footnotes|formula-(?:box|display|source)|code-[a-z][a-z_-]{1,30}|language-[\w+#.-]{1,30}|mention|table-scroll|task|task-mark|tml-(?:jot|left|overline|right|small|underline))$/;

function* walk(parent: Node, isInFormula: boolean): Generator<{ node: Node; isInFormula: boolean }> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    yield { node, isInFormula };
    yield* walk(node, isInFormula || node.nodeName === "math");
  }
}

function nodeViolations(node: Node, isInFormula: boolean): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [];
  if (!(node instanceof Element)) return [`node of type ${node.nodeType}`];
  const name = node.localName;
  const isMath = node.namespaceURI === "http://www.w3.org/1998/Math/MathML";
  const isHtml = node.namespaceURI === "http://www.w3.org/1999/xhtml";
  if (!(isMath ? mathNames : htmlNames).has(name) || (!isMath && !isHtml)) return [`<${name}> of ${node.namespaceURI}`];
  if (isHtml && isInFormula) return [`<${name}> within a formula`];
  const allowed = isMath ? mathAttributes : new Set(htmlAttributes[name] ?? []);
  return [...node.attributes].flatMap((attribute) =>
    allowed.has(attribute.name) ? valueViolations(node, attribute) : [`${attribute.name} on <${name}>`],
  );
}

function valueViolations(element: Element, { name, value }: Attr): string[] {
  if (name === "class") return value.split(" ").every((one) => className.test(one)) ? [] : [`class="${value}"`];
  if (name === "id") return /^note-(?:ref-)?[a-z0-9-]+$/.test(value) && !(value in document) ? [] : [`id="${value}"`];
  if (name === "tabindex") return value === "0" ? [] : [`tabindex="${value}"`];
  if (name === "href") return linkViolations(element, value);
  if (/^(?:width|height|depth|voffset|lspace|rspace|m..size)$/.test(name) && Math.abs(Number.parseFloat(value)) > 50) {
    return [`${name}="${value}"`];
  }
  return [];
}

function linkViolations(element: Element, href: string): string[] {
  if (/^#note-(?:ref-)?[a-z0-9-]+$/.test(href)) return [];
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url || !["http:", "https:", "mailto:"].includes(url.protocol)) return [`href="${href}"`];
  const rel = (element.getAttribute("rel") ?? "").split(" ");
  return ["nofollow", "noopener", "noreferrer"].every((one) => rel.includes(one)) ? [] : [`no rel on ${href}`];
}
