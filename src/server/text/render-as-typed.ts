import { escapeHtml } from "@/domain/text/escape-html";

/** HTML that shows a text as it was typed, lines and all: for what is kept already and today's limits would refuse. */
export function renderAsTyped(source: string): string {
  const paragraphs = source.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll("\n", "<br>")}</p>`).join("\n");
}
