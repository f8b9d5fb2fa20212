/** How a paper stands at the end. What `count` counts is the method's matter; approval counts approvals. */
export type Standing = { paperId: string; count: number };

/** A tie that the seed decided: `papers` in the order of the draw, of which the first `seats` were picked. */
export type Tie = { papers: string[]; seats: number };

/** One pick and the words for it. */
export type Step = { position: number; paperId: string; why: string };

/** What a method is given. Each member's ballot once; the order of ballots and of nominations never matters. */
export type TallyInput<Ballot, History> = {
  /** Paper ids that stand at the close; withdrawn ones are no longer among them. */
  nominations: readonly string[];
  ballots: readonly Ballot[];
  /** How many papers to pick. */
  seats: number;
  /** What earlier rounds left behind, for methods that remember. */
  history?: History;
  /** See `seed.ts`. */
  seed: string;
};

/** What every method gives: plain values that are stored with the round and recounted from its ballots. */
export type TallyResult = {
  /** In order; as many as there are seats, fewer only where fewer papers are nominated. */
  picks: string[];
  /** All nominations, best first; equal ones in the order of the draw. */
  standings: Standing[];
  tie: Tie | null;
  steps: Step[];
};

/** A way to vote. Pure: the same ballots and seed give the same result, anywhere and at any time. */
export type VotingMethod<Ballot, History = undefined> = {
  id: string;
  name: string;
  /** One sentence for the people who vote. */
  rule: string;
  /** Throws a RangeError for a malformed seed or a number of seats below one. */
  tally(input: TallyInput<Ballot, History>): TallyResult;
};
