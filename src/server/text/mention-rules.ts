import type { Env, MarkdownIt, StateInline } from "markdown-it";
import { mentionPattern } from "@/domain/threads/mentions";

/** Whom a text may mention, by id, and (filled by rendering it) whom it does. */
export interface Mentions {
  people: ReadonlyMap<string, string>;
  shown: Set<string>;
}

export interface MentionEnv extends Env {
  mentions?: Mentions;
}

/** `@[Name](id)` shows the person's name as it is now, whatever stands in the text; of nobody we know, it stays text. */
export function mentionRules(md: MarkdownIt): void {
  md.inline.ruler.before("link", "mention", readMention);
  md.renderer.rules.mention = (tokens, index) =>
    `<span class="mention">@${md.utils.escapeHtml(tokens[index]?.content ?? "")}</span>`;
}

function readMention(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("@[", state.pos)) return false;
  const [text = "", , id = ""] = mentionPattern.exec(state.src.slice(state.pos, state.pos + 250)) ?? [];
  const { mentions } = state.env as MentionEnv;
  const name = mentions?.people.get(id);
  if (name === undefined || mentions === undefined) return false;
  if (!silent) {
    state.push("mention", "", 0).content = name;
    mentions.shown.add(id);
  }
  state.pos += text.length;
  return true;
}
