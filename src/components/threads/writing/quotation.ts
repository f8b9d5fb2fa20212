/** What somebody else said, as a quotation at the beginning of the viewer's own text. */
export function quotation(text: string): string {
  const lines = text.trim().split(/\n+/);
  return `${lines.map((line) => `> ${line.trim()}`).join("\n>\n")}\n\n`;
}
