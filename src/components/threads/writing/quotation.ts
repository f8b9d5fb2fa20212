/** What somebody else said, as a quotation above which nothing and below which one's own words stand. */
export function quotation(text: string): string {
  const lines = text.trim().split(/\n+/);
  return `${lines.map((line) => `> ${line.trim()}`).join("\n>\n")}\n\n`;
}
