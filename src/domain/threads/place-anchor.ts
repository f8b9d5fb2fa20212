import type { PlaceAnchor } from "./anchor";

/** A place as people say it: "p. 12, Section 3.2, Figure 4b, Equation 17". A name with its own word keeps it. */
export function placeWords({ page, section, figure, equation }: Omit<PlaceAnchor, "kind">): string {
  const named = (word: string, name: string) => (/^\p{L}{2}/u.test(name) ? name : `${word} ${name}`);
  return [
    page === null ? null : `p. ${page}`,
    section === null ? null : named("Section", section),
    figure === null ? null : named("Figure", figure),
    equation === null ? null : named("Equation", equation),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** The address that opens the PDF there: viewers of PDFs know pages (RFC 8118), and nothing finer that they share. */
export function pdfLink(pdfUrl: string, { page }: Pick<PlaceAnchor, "page">): string {
  return page === null ? pdfUrl : `${pdfUrl.replace(/#.*$/, "")}#page=${page}`;
}
