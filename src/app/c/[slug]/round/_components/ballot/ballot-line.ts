/** A nominated paper in the words of the page. */
export type BallotLine = {
  nominationId: string;
  paperId: string;
  title: string;
  titleHtml: string;
  /** "3 authors, 6 May 2025" */
  facts: string;
  /** "Ilse", or "You" */
  by: string;
  reason: string | null;
  wouldPresent: boolean;
  /** The round in which it was first nominated, where it has been carried over. */
  carriedFrom: number | null;
  /** "11 Mar 2025": the club has read it before. */
  discussedOn: string | null;
  /** "14 comments" */
  comments: string;
  canWithdraw: boolean;
};
