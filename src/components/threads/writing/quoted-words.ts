/** Where a new line begins in what is quoted. */
const blocks = new Set("P LI UL OL PRE BLOCKQUOTE TR TABLE H4 H5 H6 HR DIV".split(" "));

/** A selected part of a comment as words that can be quoted: a paragraph a line, and formulas as one types them. */
export function quotedWords(part: Node): string {
  return wordsOf(part)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return inPre(node) ? (node.textContent ?? "") : foldSpaces(node.textContent);
  if (node.nodeName === "BR") return "\n";
  if (node.nodeName.toLowerCase() === "math") return `$${inTex(node)}$`;
  const words = [...node.childNodes].map(wordsOf).join("");
  return blocks.has(node.nodeName) ? `\n${words}\n` : words;
}

const inPre = (node: Node) => node.parentElement?.closest("pre") != null;
const foldSpaces = (text: string | null) => (text ?? "").replace(/\s+/g, " ");

/**
 * A set formula as TeX again, nearly: letters and signs are the characters that they were set as, which TeX takes as
 * well. Where somebody selected a part of it, what is missing is empty.
 */
function inTex(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/[\s⁡⁢⁣]+/g, "");
  const parts = [...node.childNodes].map(inTex);
  const [first = "", second = "", third = ""] = parts;
  switch (node.nodeName.toLowerCase()) {
    case "mfrac":
      return `\\frac{${first}}{${second}}`;
    case "msqrt":
      return `\\sqrt{${parts.join("")}}`;
    case "mroot":
      return `\\sqrt[${second}]{${first}}`;
    case "msup":
    case "mover":
      return `${grouped(first)}^{${second}}`;
    case "msub":
    case "munder":
      return `${grouped(first)}_{${second}}`;
    case "msubsup":
    case "munderover":
      return `${grouped(first)}_{${second}}^{${third}}`;
    case "mtext":
      return `\\text{${node.textContent ?? ""}}`;
    case "mtable":
      return `\\begin{aligned}${parts.join("")}\\end{aligned}`;
    case "mtr":
      return `${parts.join(" & ")} \\\\ `;
    case "mi": // a name of several letters, as "log": separate from what follows it
      return first.length > 1 && /^[a-z]+$/i.test(first) ? `\\operatorname{${first}}` : first;
    default:
      return parts.join("");
  }
}

const grouped = (base: string) => ([...base].length > 1 && !base.startsWith("\\") ? `{${base}}` : base);
