/**
 * Text of others, made fit to store and show: PostgreSQL refuses U+0000, UTF-8 has no lone surrogates, and the other
 * C0 and C1 controls are invalid in the XML of our feeds. Tabs and line ends stay; lone surrogates become U+FFFD.
 */
export function cleanForeignText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/(?![\t\n\r\u0085])\p{Cc}/gu, "");
}

/** A title on one line: the sources wrap long ones with a newline and two spaces. */
export function cleanTitle(title: string): string {
  return cleanForeignText(title)
    .replace(/[\s\u0085]+/g, " ")
    .trim();
}

/** An abstract whose lines are joined (sources wrap them at 80 characters) and whose empty lines part paragraphs. */
export function cleanAbstract(abstract: string): string {
  return cleanForeignText(abstract)
    .replace(/\r\n?|\u0085/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
