import type { Env, MarkdownIt, Token } from "markdown-it";
import footnotes from "markdown-it-footnote";

/** Part of every footnote's id, so that the footnotes of two comments on one page lead to their own. */
export interface FootnoteEnv extends Env {
  idScope: string;
}

/** `[^label]` with ids that hold the scope, and one way back from each note. */
export function footnoteRules(md: MarkdownIt): void {
  md.use(footnotes);
  md.disable("footnote_inline"); // `^[…]` is not GFM, and nested it takes time that grows with the square
  const { rules } = md.renderer;
  rules.footnote_ref = (tokens, index, _options, env) => {
    const { number, repeat } = read(tokens[index]);
    const id = repeat === 0 ? ` id="note-ref-${scopeOf(env)}-${number}"` : "";
    return `<sup><a href="#note-${scopeOf(env)}-${number}"${id} aria-label="Note ${number}">${number}</a></sup>`;
  };
  rules.footnote_block_open = () => `<section class="footnotes" aria-label="Notes">\n<ol>\n`;
  rules.footnote_block_close = () => "</ol>\n</section>\n";
  rules.footnote_open = (tokens, index, _options, env) =>
    `<li id="note-${scopeOf(env)}-${read(tokens[index]).number}">`;
  rules.footnote_close = () => "</li>\n";
  rules.footnote_anchor = (tokens, index, _options, env) => {
    const { number, repeat } = read(tokens[index]);
    if (repeat > 0) return "";
    // U+FE0E keeps the arrow from becoming an emoji.
    return ` <a href="#note-ref-${scopeOf(env)}-${number}" class="footnote-back" aria-label="Back to the text">\u21A9\uFE0E</a>`;
  };
}

function read(token: Token | undefined): { number: number; repeat: number } {
  return { number: Number(token?.meta?.id ?? 0) + 1, repeat: Number(token?.meta?.subId ?? 0) };
}

function scopeOf(env: Env | undefined): string {
  if (typeof env?.idScope === "string") return env.idScope;
  throw new TypeError("Markdown with footnotes is rendered with a FootnoteEnv");
}
