import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { DomainError } from "@/domain/domain-error";

/** Quotes, lists and emphasis in each other. Beyond a mail thread's quotes of quotes nobody can read the text. */
export const MAX_NESTING = 40;

/** What we make of the parsed Markdown: refuses what is nested too deeply, then fits it into a page of ours. */
export function markdownRules(md: MarkdownIt): void {
  md.core.ruler.after("block", "refuse_deep_blocks", ({ tokens }) => refuseDeep(tokens, containers));
  md.core.ruler.after("inline", "refuse_deep_inlines", ({ tokens }) => {
    for (const { children } of tokens) if (children) refuseDeep(children, () => true);
  });
  md.core.ruler.push("fit_into_page", fitIntoPage);
  md.renderer.rules.table_open = () =>
    '<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  for (const kind of ["fence", "code_block"] as const) {
    const render = md.renderer.rules[kind];
    // Long lines scroll in their box, and keys scroll only what takes the focus.
    if (render) md.renderer.rules[kind] = (...call) => render(...call).replace("<pre>", '<pre tabindex="0">');
  }
  md.renderer.rules.task_mark = (tokens, index) =>
    tokens[index]?.content === "done"
      ? '<span class="task-mark" role="img" aria-label="done">☑</span>'
      : '<span class="task-mark" role="img" aria-label="to do">☐</span>';
}

const containers = ({ type }: Token) => /^(?:blockquote|list_item|footnote_reference)_/.test(type);

function refuseDeep(tokens: Token[], counts: (token: Token) => boolean): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.nesting === 0 || !counts(token)) continue;
    depth += token.nesting;
    if (depth > MAX_NESTING) {
      throw new DomainError(
        "invalid_input",
        `Quotes, lists and emphasis can be nested at most ${MAX_NESTING} levels deep. Use fewer levels.`,
      );
    }
  }
}

function fitIntoPage({ tokens, Token }: StateCore): void {
  tokens.forEach((token, index) => {
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = belowPageHeadings(token.tag);
    if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    if (token.type !== "inline" || !token.children) return;
    const item = tokens[index - 2];
    if (item?.type === "list_item_open") markTask(item, token.children, Token);
    token.children = token.children.flatMap(imagesAsLinks(Token));
  });
}

/** Pages have headings of levels 1 to 3; a text's own begin at 4. */
function belowPageHeadings(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + 3)}`;
}

/** The parser sets a style, which the sanitiser drops. */
function alignByClass(token: Token): void {
  const align = /text-align:(left|center|right)/.exec(String(token.attrGet("style") ?? ""))?.[1];
  token.attrs = align === undefined ? null : [["class", `align-${align}`]];
}

/** `- [ ] …` and `- [x] …`: shown, not to be clicked, since it is the text that says which are done. */
function markTask(item: Token, children: Token[], Token: StateCore["Token"]): void {
  const first = children[0];
  const mark = first?.type === "text" ? /^\[([ xX])\] /.exec(first.content) : null;
  if (!first || !mark) return;
  first.content = first.content.slice(3);
  const task = new Token("task_mark", "", 0);
  task.content = mark[1] === " " ? "to do" : "done";
  children.unshift(task);
  item.attrJoin("class", "task");
}

/** Images of others would reveal to them who reads, and when: each becomes a link with its description. */
function imagesAsLinks(Token: StateCore["Token"]): (token: Token) => Token[] {
  let inLink = false;
  return (token) => {
    if (token.type === "link_open" || token.type === "link_close") inLink = token.nesting === 1;
    if (token.type !== "image") return [token];
    const text = new Token("text", "", 0);
    text.content = descriptionOf(token).trim() || "image";
    if (inLink) return [text]; // a link in a link would end the outer one
    const open = new Token("link_open", "a", 1);
    open.attrSet("href", String(token.attrGet("src") ?? ""));
    return [open, text, new Token("link_close", "a", -1)];
  };
}

function descriptionOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.children?.map(descriptionOf).join("") ?? token.content;
}
