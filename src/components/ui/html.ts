import { escapeHtml } from "@/domain/text/escape-html";

/** Markup that may become part of a page: what `html` has put together, or what the server has sanitised. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a template may contain: texts are escaped, `Html` is not, and nothing is nothing. */
type Part = string | number | Html | null | false | readonly Html[];

/**
 * Markup as a text, for what a page shows so often that an element of React for each of its parts would cost more than
 * everything else. Attributes are quoted in the template: html`<a title="${words}">${words}</a>`.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = template[0] ?? "";
  for (const [index, part] of parts.entries()) text += written(part) + (template[index + 1] ?? "");
  return new Html(text);
}

function written(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (part instanceof Html) return part.text;
  if (part === null || part === false) return "";
  return typeof part === "number" ? String(part) : part.map(({ text }) => text).join("");
}
