import type { BallotContent } from "@/domain/rounds/ballot";
import type { BallotLine } from "./ballot-line";

/** What each kind of ballot is given: the papers, what is marked, and where to bring what is marked next. */
export type BallotRowsProps<Content extends BallotContent> = {
  clubId: string;
  clubPath: string;
  lines: readonly BallotLine[];
  /** Null: no ballot was cast. */
  ballot: Content | null;
  onVote: (ballot: Content) => void;
};
