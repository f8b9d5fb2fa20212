import { createHash } from "node:crypto";
import MarkdownIt, { type MarkdownIt as Parser } from "markdown-it";
import emphasisInCjk from "markdown-it-cjk-friendly";
import { DomainError } from "@/domain/domain-error";
import { assertCleanText, countCodePoints } from "@/domain/text/clean-text";
import { MAX_COMMENT_LENGTH } from "@/domain/threads/thread-limits";
import { type FootnoteEnv, footnoteRules } from "@/server/text/footnote-rules";
import { type FormulaEnv, formulaRules } from "@/server/text/formula-rules";
import { highlightCode } from "@/server/text/highlight-code";
import { HTML_VERSION } from "@/server/text/html-version";
import { markdownRules } from "@/server/text/markdown-rules";
import { type MentionEnv, type Mentions, mentionRules } from "@/server/text/mention-rules";
import { renderAsTyped } from "@/server/text/render-as-typed";
import { FormulaSetter } from "@/server/text/render-formula";
import { isSafeLink } from "@/server/text/safe-link";
import { sanitizeHtml } from "@/server/text/sanitize-html";

/** Code units of the HTML before it is cleaned. Twenty thousand characters of table marks or references make megabytes. */
const MAX_HTML_LENGTH = 250_000;

const markdown = buildParser();

/**
 * HTML of a comment, ready for a page, and the version to store beside it. `idScope` (letters, digits, dashes; the
 * comment's id) distinguishes its footnotes from others on the page; without one it is taken from the text. `mentions`
 * says whose names mentions refer to, and receives who is mentioned. Throws `too_large` and `invalid_input`, with a
 * message for the writer; every other text renders.
 */
export function renderMarkdown(
  source: string,
  idScope: string = digest(source),
  mentions: Mentions = { people: new Map(), shown: new Set() },
): { html: string; version: number } {
  assertCleanText(source, "The text");
  if (source.length > 2 * MAX_COMMENT_LENGTH || countCodePoints(source) > MAX_COMMENT_LENGTH) {
    throw new DomainError("too_large", `A comment has at most ${MAX_COMMENT_LENGTH.toLocaleString("en")} characters.`);
  }
  return { html: render(source, { formulas: new FormulaSetter(), idScope, mentions }), version: HTML_VERSION };
}

/**
 * The same for a mail: its programs show no MathML, so formulas appear as people type them without it. Never refuses
 * what was taken once.
 */
export function renderMarkdownForMail(source: string, people: Mentions["people"]): string {
  const mentions = { people, shown: new Set<string>() };
  try {
    return render(source, { formulas: new FormulaSetter({ asText: true }), idScope: "mail", mentions });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return renderAsTyped(source);
  }
}

function render(source: string, env: FormulaEnv & FootnoteEnv & MentionEnv): string {
  const html = markdown.render(source, env);
  if (html.length > MAX_HTML_LENGTH) {
    throw new DomainError("too_large", "This text has too many tables or links. Use fewer of them.");
  }
  return sanitizeHtml(html);
}

function buildParser(): Parser {
  // Line ends stay line ends, as people know it from chats. HTML is not recognised: it shows as the text that it is.
  const parser = new MarkdownIt({
    html: false,
    breaks: true,
    linkify: true,
    maxNesting: 100,
    highlight: highlightCode,
  });
  parser.validateLink = isSafeLink;
  // Only what says that it is an address: `README.md` and `model.py` are no domains of Moldova and Paraguay here.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const schema of ["ftp:", "//", "mailto:"]) parser.linkify.add(schema, null);
  return parser.use(emphasisInCjk).use(formulaRules).use(footnoteRules).use(mentionRules).use(markdownRules);
}

function digest(source: string): string {
  return createHash("sha256").update(source).digest("hex").slice(0, 12);
}
