/** A passage of the abstract: its words, and some of the text before and after, by which it is found again. */
export interface QuoteAnchor {
  kind: "quote";
  exact: string;
  prefix: string;
  suffix: string;
}

/** A place in the PDF, as people name it: "12", "3.2", "Figure 4b". At least one is there. */
export interface PlaceAnchor {
  kind: "place";
  page: number | null;
  section: string | null;
  figure: string | null;
  equation: string | null;
}

export type Anchor = QuoteAnchor | PlaceAnchor;
