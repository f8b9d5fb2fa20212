import { escapeText } from "./escape-text";

/** HTML that shows a text as it was typed, lines and all: for what is kept already and today's limits would refuse. */
export function renderAsTyped(source: string): string {
  const paragraphs = source.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => `<p>${escapeText(paragraph.trim()).replaceAll("\n", "<br>")}</p>`).join("\n");
}
