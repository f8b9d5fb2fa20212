import { assertCleanText } from "@/domain/text/clean-text";
import { escapeHtml } from "@/domain/text/escape-html";
import { findFormula } from "@/domain/text/find-formula";
import { readLatexText } from "@/server/text/latex-text";
import { FormulaSetter } from "@/server/text/render-formula";
import { isSafeLink } from "@/server/text/safe-link";
import { sanitizeHtml } from "@/server/text/sanitize-html";

/** Commands in commands. Deeper ones stay as they are written. */
const MAX_DEPTH = 8;

/**
 * HTML of a paper's title: its formulas set, its LaTeX commands of running text obeyed, all else as text. Goes inside a
 * heading or a link, so it holds nothing to click or to focus. Store it with HTML_VERSION. Throws `invalid_input` for
 * text that cannot be stored.
 */
export function renderPaperTitle(title: string): string {
  assertCleanText(title, "The title");
  return sanitizeHtml(setText(title.trim(), { formulas: new FormulaSetter(), flow: false, depth: 0 }));
}

/** HTML of an abstract: paragraphs, formulas, commands of running text, and addresses as links. As for titles otherwise. */
export function renderAbstract(abstract: string): string {
  assertCleanText(abstract, "The abstract");
  const setting: Setting = { formulas: new FormulaSetter(), flow: true, depth: 0 };
  const paragraphs = abstract.split(/\n[^\S\n]*\n\s*/).filter((paragraph) => paragraph.trim() !== "");
  return sanitizeHtml(paragraphs.map((paragraph) => `<p>${setText(paragraph.trim(), setting)}</p>`).join("\n"));
}

interface Setting {
  formulas: FormulaSetter;
  /** Addresses become links and displayed formulas their own box. Not in a title, which is a link itself. */
  flow: boolean;
  depth: number;
}

type Piece = { html: string; end: number };

function setText(text: string, setting: Setting): string {
  const html: string[] = [];
  let at = 0;
  while (at < text.length) {
    // Everything that may mean something begins with one of these; a run of other characters is text.
    plain.lastIndex = at;
    const run = plain.exec(text)?.[0] ?? "";
    html.push(escapeHtml(run.replace(/\s+/g, " ")));
    at += run.length;
    if (at === text.length) break;
    const piece = setPiece(text, at, setting) ?? textPiece(text, at);
    html.push(piece.html);
    at = piece.end;
  }
  return html.join("");
}

const plain = /(?:(?!https?:\/\/)[^\\${~`'-])*/y;

/** A sign that means nothing here. Two backslashes are one sign, and so are two dollars: neither half opens a formula. */
function textPiece(text: string, at: number): Piece {
  const end = at + (/^(?:\\\\|\$\$)/.test(text.slice(at, at + 2)) ? 2 : 1);
  return { html: escapeHtml(text.slice(at, end)), end };
}

function setPiece(text: string, at: number, setting: Setting): Piece | null {
  return (
    setFormula(text, at, setting) ?? setCommand(text, at, setting) ?? setAddress(text, at, setting) ?? setSign(text, at)
  );
}

function setFormula(text: string, at: number, { formulas, flow }: Setting): Piece | null {
  const formula = findFormula(text, at);
  return formula && { html: formulas.set({ ...formula, display: formula.display && flow }), end: formula.end };
}

function setCommand(text: string, at: number, setting: Setting): Piece | null {
  const command = setting.depth < MAX_DEPTH ? readLatexText(text, at) : null;
  if (command === null) return null;
  const { end } = command;
  if (command.kind === "text") return { html: escapeHtml(command.text), end };
  const content = setText(command.content, {
    ...setting,
    flow: setting.flow && command.kind !== "link",
    depth: setting.depth + 1,
  });
  if (command.kind === "link") return { html: setting.flow ? link(command.address.trim(), content) : content, end };
  return { html: command.tag === null ? content : `<${command.tag}>${content}</${command.tag}>`, end };
}

/** A bare address, without the punctuation that ends the sentence around it. */
function setAddress(text: string, at: number, { flow }: Setting): Piece | null {
  address.lastIndex = at;
  const found = address.exec(text)?.[0];
  if (found === undefined) return null;
  return { html: flow ? link(found, escapeHtml(found)) : escapeHtml(found), end: at + found.length };
}

const address = /https?:\/\/[^\s<>"{}|\\^`$]{0,500}[^\s<>"{}|\\^`$.,;:!?'()[\]*]/y;

function link(href: string, content: string): string {
  return isSafeLink(href) ? `<a href="${escapeHtml(href)}">${content}</a>` : content;
}

/** TeX's typing for signs: dashes, quotation marks, and the tie of `Figure~2`, which is no "about" as in `~2 days`. */
function setSign(text: string, at: number): Piece | null {
  for (const [pattern, sign] of signs) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { html: sign, end: at + found.length };
  }
  return null;
}

const signs: [RegExp, string][] = [
  [/(?<!-)---(?!-)/y, "—"],
  [/(?<!-)--(?![-\p{L}])|(?<=[^\s-])--(?=\p{L})/uy, "–"], // but not the `--flag` of a command
  [/``/y, "“"],
  [/(?<=``(?:(?!'')[^`]){1,300})''/y, "”"], // but not the inches of 5''
  [/(?<=[\p{L}).,\]])~(?=[\p{L}\d([$\\])/uy, "\u00A0"],
];
