import type { Env, MarkdownIt, StateCore, StateInline } from "markdown-it";
import { findNamed, isMentionSign, mentionPattern } from "@/domain/threads/mentions";
import { MENTIONS_MAX } from "@/domain/threads/thread-limits";

/** Whom a text may mention, names by id, and (filled by rendering it) whom it does. */
export interface Mentions {
  people: ReadonlyMap<string, string>;
  shown: Set<string>;
}

export interface MentionEnv extends Env {
  mentions?: Mentions;
  /** What is parsed at the moment stands in a quotation. */
  isQuoted?: boolean;
}

/**
 * `@Name` and `@[Name](id)` show the person's name as it is now; of nobody we know, they stay text. A name in a quotation
 * stays text as well: who quotes a mention does not call the person again.
 */
export function mentionRules(md: MarkdownIt): void {
  md.core.ruler.at("inline", parseInlines);
  md.inline.ruler.before("link", "mention", readMention);
  md.renderer.rules.mention = (tokens, index) =>
    `<span class="mention">@${md.utils.escapeHtml(tokens[index]?.content ?? "")}</span>`;
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

function readMention(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "@") return false;
  const { mentions, isQuoted = false } = state.env as MentionEnv;
  if (mentions === undefined || mentions.people.size === 0) return false;
  const found = readById(state, mentions) ?? (isQuoted ? null : readByName(state, mentions));
  if (found === null || (mentions.shown.size === MENTIONS_MAX && !mentions.shown.has(found.id))) return false;
  if (!silent) {
    state.push("mention", "", 0).content = found.name;
    mentions.shown.add(found.id);
  }
  state.pos += found.length;
  return true;
}

type Found = { id: string; name: string; length: number };

function readById({ src, pos }: StateInline, { people }: Mentions): Found | null {
  const [text = "", , id = ""] = mentionPattern.exec(src.slice(pos, pos + 250)) ?? [];
  const name = people.get(id);
  return name === undefined ? null : { id, name, length: text.length };
}

function readByName({ src, pos, posMax }: StateInline, { people }: Mentions): Found | null {
  const found = isMentionSign(src, pos) ? findNamed(src.slice(pos + 1, posMax), people) : null;
  return found && { ...found, length: 1 + found.name.length };
}
