import type { Env, MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { escapeHtml } from "@/domain/text/escape-html";
import { findMentionByName, mentionPattern } from "@/domain/threads/mentions";
import { MAX_MENTIONS } from "@/domain/threads/thread-limits";

/** The people that a text may mention, names by id, and (filled by rendering it) those that it does. */
export interface Mentions {
  people: ReadonlyMap<string, string>;
  shown: Set<string>;
}

export interface MentionEnv extends Env {
  mentions?: Mentions;
  /** What is parsed at the moment is in a quotation. */
  isQuoted?: boolean;
}

/**
 * `@Name` and `@[Name](id)` show the person's name as it is now; of nobody we know, they stay text. A name in a quotation
 * stays text as well: who quotes a mention does not call the person again. So does one in a link, which leads elsewhere.
 */
export function mentionRules(md: MarkdownIt): void {
  md.core.ruler.at("inline", parseInlines);
  md.core.ruler.push("mentions", noteMentions); // behind the rule that drops notes that nothing refers to
  md.inline.ruler.at("text", readText);
  md.inline.ruler.before("link", "mention", readMention);
  md.renderer.rules.mention = (tokens, index) =>
    `<span class="mention">${escapeHtml(tokens[index]?.content ?? "")}</span>`;
}

/** As the parser's own rule does, and says of each text whether it is quoted. */
function parseInlines({ md, tokens, env }: StateCore): void {
  let quotes = 0;
  for (const { type, nesting, content, children } of tokens) {
    if (type.startsWith("blockquote_")) quotes += nesting;
    if (type !== "inline" || children === null) continue;
    (env as MentionEnv).isQuoted = quotes > 0;
    md.inline.parse(content, md, env, children);
  }
}

/** Text up to the next sign that a rule may begin with: the parser's own list, and the full-width @. */
function readText(state: StateInline, silent: boolean): boolean {
  plain.lastIndex = state.pos;
  if (!plain.test(state.src)) return false;
  const end = Math.min(plain.lastIndex, state.posMax);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

const plain = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~＠]+/y;

function readMention(state: StateInline, silent: boolean): boolean {
  const { mentions, isQuoted = false } = state.env as MentionEnv;
  if (mentions === undefined || mentions.people.size === 0) return false;
  const found = readById(state, mentions) ?? (isQuoted ? null : readByName(state, mentions));
  if (found === null) return false;
  if (!silent) {
    const token = state.push("mention", "", 0);
    token.content = `@${found.name}`;
    token.meta = { id: found.id };
  }
  state.pos += found.length;
  return true;
}

type Found = { id: string; name: string; length: number };

function readById({ src, pos }: StateInline, { people }: Mentions): Found | null {
  if (src[pos] !== "@") return null;
  const [text = "", , id = ""] = mentionPattern.exec(src.slice(pos, pos + 250)) ?? [];
  const name = people.get(id);
  return name === undefined ? null : { id, name, length: text.length };
}

function readByName({ src, pos, posMax }: StateInline, { people }: Mentions): Found | null {
  return findMentionByName(src.slice(0, posMax), pos, people);
}

/** Notes who is mentioned where it shows. In a link, and beyond the limit, a mention becomes text. */
function noteMentions({ tokens, env }: StateCore): void {
  const { mentions } = env as MentionEnv;
  if (mentions === undefined) return;
  for (const { children } of tokens) {
    let links = 0;
    for (const token of children ?? []) {
      if (token.type === "link_open" || token.type === "link_close") links += token.nesting;
      if (token.type === "mention" && !(links === 0 && note(mentions, token))) token.type = "text";
    }
  }
}

function note({ shown }: Mentions, { meta }: Token): boolean {
  const id = String(meta?.id);
  if (shown.size === MAX_MENTIONS && !shown.has(id)) return false;
  shown.add(id);
  return true;
}
